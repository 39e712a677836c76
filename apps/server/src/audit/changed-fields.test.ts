import { expect, test } from 'vitest';
import { changedFields } from './changed-fields.ts';

test.each([
  [{ a: 1 }, { a: 1 }, []],
  [{ a: { x: 1, y: [2] } }, { a: { y: [2], x: 1 } }, []],
  [{ a: [1, 2] }, { a: [2, 1] }, [{ field: 'a', before: [1, 2], after: [2, 1] }]],
  [{ a: 1, b: 2 }, { a: 1, b: 3 }, [{ field: 'b', before: 2, after: 3 }]],
  [null, { a: 1, b: null }, [{ field: 'a', before: null, after: 1 }]],
  [{ a: 1 }, null, [{ field: 'a', before: 1, after: null }]],
])('from %j to %j', (before, after, changes) => {
  expect(changedFields(before, after)).toEqual(changes);
});
