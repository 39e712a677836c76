import type { ColumnType } from '../../transaction/many-rows.ts';
import type { SqlValue } from '../../transaction/sql.ts';

/** PostgreSQL's numbers for the types of a list's values: `bigint` and `text`. */
const typeNumbers: Readonly<Record<ColumnType, number>> = { integer: 20, text: 25 };

const headBytes = 20;
const absent = -1;

const wordSize = 2 ** 32;

/** Of UTF-8, for a unit of a JavaScript string. */
const longestUnit = 3;

/** Grows to the longest list so far; each is copied out of it. */
let desk = Buffer.allocUnsafe(16_384);

/**
 * A list as PostgreSQL takes it in binary (its function `array_recv`): one dimension that begins at 1, and
 * the length of each value before it, -1 for null. As text each value is quoted here and parsed there,
 * which took four times as long here. Throws where an integer is none that a JavaScript number holds exactly.
 *
 * @example binaryList('integer', [7, null]).length === 36 // a head of 20, then 4 + 8 and 4
 */
export function binaryList(type: ColumnType, values: readonly SqlValue[]): Buffer {
  makeRoom(values);
  let end = headBytes;
  let hasNull = 0;
  for (const value of values) {
    if (value === null) {
      hasNull = 1;
      end = desk.writeInt32BE(absent, end);
    } else {
      end = type === 'integer' ? writeInteger(value, end) : writeText(String(value), end);
    }
  }
  desk.writeInt32BE(1, 0);
  desk.writeInt32BE(hasNull, 4);
  desk.writeInt32BE(typeNumbers[type], 8);
  desk.writeInt32BE(values.length, 12);
  desk.writeInt32BE(1, 16);
  return Buffer.from(desk.subarray(0, end));
}

/** In two halves: a `BigInt` for each value would take twice as long. */
function writeInteger(value: string | number | bigint, at: number): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number))
    throw new RangeError(`A list can’t hold ${value} as an integer`);
  const high = Math.floor(number / wordSize);
  desk.writeInt32BE(8, at);
  desk.writeInt32BE(high, at + 4);
  return desk.writeUInt32BE(number - high * wordSize, at + 8);
}

function writeText(value: string, at: number): number {
  const length = desk.write(value, at + 4);
  return desk.writeInt32BE(length, at) + length;
}

function makeRoom(values: readonly SqlValue[]): void {
  let most = headBytes;
  for (const value of values) {
    most += 12 + (typeof value === 'string' ? longestUnit * value.length : 20);
  }
  if (most > desk.length) desk = Buffer.allocUnsafe(2 * most);
}
