import { expect, test } from 'vitest';
import { openIngest } from '../../../ingest/testing/open-ingest.ts';
import { postgresTest } from '../../../testing/dialect-tests.ts';
import { onServer } from '../../../testing/test-places.ts';
import { binaryList } from './binary-list.ts';

test('is as long as its values, their lengths and a head', () => {
  expect(binaryList('integer', [7, null])).toHaveLength(36);
  expect(binaryList('text', ['é', ''])).toHaveLength(30);
});

test.each([1.5, Number.NaN, 2 ** 53, 'seven'])('holds no %s as an integer', (value) => {
  expect(() => binaryList('integer', [value])).toThrow(RangeError);
});

const integers = [0, 1, -1, 2 ** 31, -(2 ** 31) - 1, 2 ** 53 - 1, -(2 ** 53) + 1, null];
const texts = ['', 'a', '{"x",NULL}\\', 'ß€😀', 'null', null, 'x'.repeat(40_000)];

postgresTest('PostgreSQL reads each value as it was', async () => {
  await using ingest = await openIngest();
  const { read } = onServer(ingest.database);
  const rows = await read((sql) =>
    sql.all<{ readonly value: number | null }>(
      'select value from unnest(?::bigint[]) as list(value)',
      binaryList('integer', integers),
    ),
  );
  expect(rows.map(({ value }) => value)).toEqual(integers);
  const written = await read((sql) =>
    sql.all<{ readonly value: string | null }>(
      'select value from unnest(?::text[]) as list(value)',
      binaryList('text', texts),
    ),
  );
  expect(written.map(({ value }) => value)).toEqual(texts);
  const none = await read((sql) =>
    sql.all('select value from unnest(?::text[]) as list(value)', binaryList('text', [])),
  );
  expect(none).toEqual([]);
});
