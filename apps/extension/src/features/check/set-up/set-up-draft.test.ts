import { expect, it } from 'vitest';
import {
  added,
  maxPostbacks,
  removed,
  repaired,
  startedWith,
  taken,
  typed,
  typedAt,
  undone,
} from './set-up-draft.ts';

const start = startedWith({ postback: 'p', trackingLink: '' }, 'link');

it('begins with what the check of one URL holds, and with the offer’s link where none is typed', () => {
  expect(start.texts).toEqual({ postbacks: ['p'], trackingLink: 'link' });
  expect(startedWith({ postback: '', trackingLink: 'mine' }, 'link').texts).toEqual({
    postbacks: [''],
    trackingLink: 'mine',
  });
  expect(startedWith({ postback: '', trackingLink: ' ' }, null).texts.trackingLink).toBe('');
});

it('types into one text and leaves the others', () => {
  expect(typedAt(added(start), 1, 'q').texts.postbacks).toEqual(['p', 'q']);
  expect(typed(start, { trackingLink: 'x' }).texts).toEqual({
    postbacks: ['p'],
    trackingLink: 'x',
  });
});

it('brings back what was removed', () => {
  const two = typedAt(added(start), 1, 'q');
  expect(removed(two, 0).texts.postbacks).toEqual(['q']);
  expect(undone(removed(two, 0)).texts).toEqual(two.texts);
  expect(removed(start, 0).texts.postbacks).toEqual(['']);
});

it('takes what is on the page after what is there, each once, in one step back', () => {
  const draft = taken(added(start), ['a', 'p', 'a', 'b']);
  expect(draft.texts.postbacks).toEqual(['p', 'a', 'b']);
  expect(undone(draft).texts.postbacks).toEqual(['p', '']);
  expect(taken(draft, ['b'])).toBe(draft);
});

it('holds so many URLs and no more', () => {
  const many = Array.from({ length: 80 }, (_, index) => `u${index}`);
  const full = taken(start, many);
  expect(full.texts.postbacks).toHaveLength(maxPostbacks);
  expect(added(full)).toBe(full);
});

it('goes back repair by repair, twenty at most', () => {
  let draft = start;
  for (let n = 0; n < 30; n += 1) draft = repaired(draft, { ...draft.texts, trackingLink: `${n}` });
  expect(draft.undo).toHaveLength(20);
  expect(undone(draft).texts.trackingLink).toBe('28');
  expect(undone(start)).toEqual(start);
});
