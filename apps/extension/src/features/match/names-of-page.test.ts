import { expect, it } from 'vitest';
import { namesOfPage } from './names-of-page.ts';

const choice = { nameSource: 'partner', listSource: 'event', column: 1 } as const;
const row = { event: 'a ', id: '7', url: null, count: null };
const list = {
  kind: 'list' as const,
  rows: [row, row, { ...row, event: null }, { ...row, event: '__proto__', id: null }],
  more: 0,
};
const columns = {
  kind: 'columns' as const,
  columns: [
    { head: '', names: ['x'] },
    { head: '', names: ['y '] },
  ],
};
const mapping = {
  kind: 'mapping' as const,
  partnerActive: null,
  inAppPostbacks: null,
  window: null,
  installUsersFrom: null,
  rows: [{ appsflyerEvent: 'af', partnerEvent: 'ours ', usersFrom: null, including: null }],
};

it.each([
  ['the chosen of the two of a mapping', mapping, choice, ['ours ']],
  ['the names of a list, each once', list, choice, ['a ', '__proto__']],
  ['its ids where those are meant', list, { ...choice, listSource: 'id' as const }, ['7']],
  ['the chosen column', columns, choice, ['y ']],
  ['the first where the chosen is gone', columns, { ...choice, column: 9 }, ['x']],
])('are %s', (_, page, chosen, names) => {
  expect(namesOfPage(page, chosen)).toEqual(names);
});
