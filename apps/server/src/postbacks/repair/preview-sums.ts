import { fromMinorUnits, toMinorUnits, type VerdictCode } from '@trackside/core';
import type { RecordedSum, RepairPreviewItem } from './repair-service.ts';
import type { RepairedPostback } from './repair-one.ts';

/** What became of one postback, with the currency of what was recorded. */
export interface TriedPostback extends RepairedPostback {
  readonly currency: string | null;
}

/** A tried postback as the preview names it. */
export function previewItem({ id, before, outcome, currency }: TriedPostback): RepairPreviewItem[] {
  if (before === undefined) return [];
  const verdict = outcome.ok ? outcome.value : null;
  return [
    {
      id,
      before,
      after: verdict?.code ?? null,
      verdict: verdict?.verdict ?? null,
      refusal: outcome.ok ? null : outcome.error,
      event: verdict?.event ?? null,
      revenue: verdict?.revenue ?? null,
      payout: verdict?.payout ?? null,
      currency,
    },
  ];
}

/** How many would come to each code, the most frequent first. */
export function countByCode(
  tried: readonly TriedPostback[],
): { readonly code: VerdictCode; readonly count: number }[] {
  const codes = tried.flatMap(({ outcome }) => (outcome.ok ? [outcome.value.code] : []));
  return [...Map.groupBy(codes, (code) => code)]
    .map(([code, { length: count }]) => ({ code, count }))
    .toSorted((a, b) => b.count - a.count);
}

/** What would be recorded, by currency. */
export function recordedSums(tried: readonly TriedPostback[]): RecordedSum[] {
  const recorded = tried.flatMap(({ outcome, currency }) =>
    outcome.ok && outcome.value.effect !== null && currency !== null
      ? [{ verdict: outcome.value, currency }]
      : [],
  );
  return [...Map.groupBy(recorded, ({ currency }) => currency)].map(([currency, some]) => {
    const sum = (amounts: readonly (string | null)[]) =>
      fromMinorUnits(
        amounts.reduce((total, amount) => total + toMinorUnits(amount ?? '0', currency), 0n),
        currency,
      );
    return {
      currency,
      count: some.length,
      revenue: sum(some.map(({ verdict }) => verdict.revenue)),
      payout: sum(some.map(({ verdict }) => verdict.payout)),
    };
  });
}
