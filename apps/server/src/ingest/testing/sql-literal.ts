import { escapeLiteral } from 'pg';
import type { SqlParameter } from '../../db/transaction/sql.ts';

const bigint = 20;

/** A statement's value as it is written into the text of one. */
export function sqlLiteral(value: SqlParameter): string {
  if (value === null) return 'null';
  if (typeof value === 'object') return escapeLiteral(`{${elementsOf(value).join(',')}}`);
  return typeof value === 'string' ? escapeLiteral(value) : String(value);
}

/** The elements of what `binaryList` has made. */
function elementsOf(list: Buffer): string[] {
  const isText = list.readInt32BE(8) !== bigint;
  const elements: string[] = [];
  let at = 20;
  for (let left = list.readInt32BE(12); left > 0; left -= 1) {
    const length = list.readInt32BE(at);
    const start = at + 4;
    at = start + Math.max(length, 0);
    if (length < 0) elements.push('null');
    else if (isText) elements.push(JSON.stringify(list.toString('utf8', start, at)));
    else elements.push(String(list.readBigInt64BE(start)));
  }
  return elements;
}
