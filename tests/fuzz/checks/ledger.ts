import { type VerdictCode, verdictRegistry } from '@trackside/core';
import { isVerdictCode } from './check-answer.ts';

/** A row that an answer promises. */
interface Promised {
  readonly code: VerdictCode;
  /** null where what was sent can't be told. */
  readonly raw: string | null;
}

/** One row of the table `postback`. */
export interface PostbackRow {
  readonly id: string;
  readonly code: string;
  readonly verdict: string;
  readonly raw: string;
}

/** What the rows of the database have to agree with. */
export interface Ledger {
  readonly promise: (id: string, promised: Promised) => void;
  /** A kept pixel: its answer tells no id. */
  readonly promiseUnnamed: (promised: { readonly code: VerdictCode; readonly raw: string }) => void;
  /** Of this click's requests some were broken off, so that there may be rows without an answer. */
  readonly abandon: (transactionId: string) => void;
  /** Crosses out what these rows fulfil, and says what is wrong with them. */
  readonly settle: (rows: readonly PostbackRow[]) => string[];
  /** What no row has fulfilled. */
  readonly unsettled: () => string[];
}

/** The id of a click as it stands in a row's text, whatever came behind it. */
const clickIn = /(?:^|&)transaction_id=(fz[0-9a-f]{30})/;

export function createLedger(): Ledger {
  const named = new Map<string, Promised>();
  const unnamed = new Map<string, number>();
  const abandoned = new Set<string>();

  const faultOf = ({ id, code, verdict, raw }: PostbackRow): string | null => {
    if (!isVerdictCode(code) || verdictRegistry[code].verdict !== verdict)
      return `row ${id} has ${code} and the verdict ${verdict}`;
    const promised = named.get(id);
    if (promised !== undefined) {
      named.delete(id);
      if (promised.code !== code) return `row ${id} has ${code}, answered was ${promised.code}`;
      if (promised.raw !== null && promised.raw !== raw)
        return `row ${id} has the text ${raw} instead of ${promised.raw}`;
      return null;
    }
    const key = `${code} ${raw}`;
    const count = unnamed.get(key);
    if (count !== undefined) {
      if (count === 1) unnamed.delete(key);
      else unnamed.set(key, count - 1);
      return null;
    }
    const click = clickIn.exec(raw)?.[1];
    return click !== undefined && abandoned.has(click)
      ? null
      : `row ${id} (${code}, ${raw}) was never answered`;
  };

  return {
    promise: (id, promised) => named.set(id, promised),
    promiseUnnamed: ({ code, raw }) => {
      const key = `${code} ${raw}`;
      unnamed.set(key, (unnamed.get(key) ?? 0) + 1);
    },
    abandon: (transactionId) => abandoned.add(transactionId),
    settle: (rows) => rows.flatMap((row) => faultOf(row) ?? []),
    unsettled: () => [
      ...[...named].map(([id, { code }]) => `${id} was answered by ${code} and has no row`),
      ...[...unnamed].map(([key, count]) => `${count} pixels have no row: ${key}`),
    ],
  };
}
