import { expect, it } from 'vitest';
import { noCheckDraft, repaired, taken, typed, undone, type CheckDraft } from './check-draft.ts';

const at = (postback: string) => ({ postback, trackingLink: '' });

it('goes back repair by repair', () => {
  const draft = repaired(repaired(typed(noCheckDraft, { postback: 'a' }), at('b')), at('c'));
  expect(undone(draft).texts).toEqual(at('b'));
  expect(undone(undone(draft))).toEqual({ texts: at('a'), undo: [] });
});

it('brings back what was typed before the page was read', () => {
  const before = typed(noCheckDraft, { postback: 'typed', trackingLink: 'link' });
  const draft = taken(before, 'found');
  expect(draft.texts).toEqual({ postback: 'found', trackingLink: 'link' });
  expect(undone(draft)).toEqual(before);
  expect(taken(draft, 'found')).toBe(draft);
});

it('has nothing to go back to once the text is typed in', () => {
  expect(typed(repaired(noCheckDraft, at('b')), { postback: 'bc' })).toEqual({
    texts: at('bc'),
    undo: [],
  });
  expect(undone(noCheckDraft)).toEqual(noCheckDraft);
});

it('keeps the last twenty', () => {
  let draft: CheckDraft = noCheckDraft;
  for (let n = 0; n < 30; n += 1) draft = repaired(draft, at(String(n)));
  expect(draft.undo).toHaveLength(20);
  expect(draft.undo[0]).toEqual(at('9'));
});
