import { expect, it } from 'vitest';
import { pointedColumns } from './pointed-columns.ts';

const outline = (heads: string[], ...rows: string[][]) => ({
  lists: [{ heads, rows: rows.map((row) => row.map((text) => [text])), more: 0 }],
  fields: [],
  shown: [],
  cut: false,
});

it('are headed as the page heads them, each name once, blanks kept', () => {
  expect(pointedColumns(outline(['Name', ''], ['a ', '1'], ['b', '2'], ['a ', '']), [])).toEqual({
    kind: 'columns',
    columns: [
      { head: 'Name', names: ['a ', 'b'] },
      { head: '', names: ['1', '2'] },
    ],
  });
});

it.each([
  ['known heads for heads', ['eventname'], [{ head: 'Event name', names: ['a'] }]],
  ['what is no known head for a name', [], [{ head: '', names: ['Event name', 'a'] }]],
])('take, in a first row that is not marked, %s', (_, labels, columns) => {
  expect(pointedColumns(outline([], ['Event name'], ['a']), labels)).toMatchObject({ columns });
});

it('are none where nothing is to be read', () => {
  expect(pointedColumns(outline([], ['', '']), [])).toBeNull();
  expect(pointedColumns({ ...outline([]), lists: [] }, [])).toBeNull();
});
