import { verdictRegistry, type VerdictCode } from '@trackside/core';

import type { PostbackRow, RepairOutcome, RepairPreview } from '../../../api/api-types.ts';
import { titleOf } from '../../../kept-postbacks/postback-words.ts';

/** What became, or would become, of one postback. */
export interface Outcome {
  readonly id: string;
  /** What it is called in lists; null where only its id is known. */
  readonly title: string | null;
  readonly transactionId: string | null;
  /** null where it was not decided again. */
  readonly code: VerdictCode | null;
  /** Why not. */
  readonly refusal: RepairOutcome['refusal'];
  readonly money: { readonly revenue: string; readonly currency: string } | null;
}

type Rows = readonly PostbackRow[];

function known(id: string, rows: Rows): Pick<Outcome, 'title' | 'transactionId'> {
  const row = rows.find((one) => one.id === id);
  return {
    title: row === undefined ? null : titleOf(row),
    transactionId: row?.transactionId ?? null,
  };
}

export function outcomesOfPreview({ items }: RepairPreview, rows: Rows): Outcome[] {
  return items.map(({ id, after, refusal, revenue, currency, event }) => {
    const { title, transactionId } = known(id, rows);
    const money = revenue === null || currency === null ? null : { revenue, currency };
    return {
      id,
      title: title ?? event?.name ?? null,
      transactionId,
      code: after,
      refusal,
      money,
    };
  });
}

/** What was done, with the amounts that the preview told of those that came out as it said. */
export function outcomesOfRun(
  done: readonly RepairOutcome[],
  preview: RepairPreview | undefined,
  rows: Rows,
): Outcome[] {
  const previewed = new Map(
    (preview === undefined ? [] : outcomesOfPreview(preview, rows)).map((one) => [one.id, one]),
  );
  return done.map(({ id, code, refusal }) => {
    const before = previewed.get(id);
    return {
      id,
      title: before?.title ?? known(id, rows).title,
      transactionId: before?.transactionId ?? known(id, rows).transactionId,
      code,
      refusal,
      money: before !== undefined && before.code === code ? before.money : null,
    };
  });
}

const isRecorded = ({ code }: Pick<Outcome, 'code'>): boolean =>
  code !== null && verdictRegistry[code].verdict === 'recorded';

/** How many of them are counted now. */
export function countRecorded(outcomes: readonly Pick<Outcome, 'code'>[]): number {
  return outcomes.filter(isRecorded).length;
}

/** Which of them are counted now. */
export function recordedIds(outcomes: readonly Pick<Outcome, 'id' | 'code'>[]): Set<string> {
  return new Set(outcomes.filter(isRecorded).map(({ id }) => id));
}
