import { composePostbackUrl, placeholderWord } from '@trackside/core';

import type { PostbackRow } from '../../../api/api-types.ts';
import type { ApiClient } from '../../../api/create-api.ts';

interface TestPlan {
  readonly publicUrl: string;
  readonly offer: { readonly id: number; readonly secure: string };
  /** Sent after the conversion; null for the conversion alone. */
  readonly event: { readonly id: number; readonly name: string } | null;
  /** null where nothing is reckoned from it. */
  readonly saleAmount: string | null;
}

export type TestStep =
  | { readonly kind: 'click'; readonly transactionId: string }
  /** `row` is null when the endpoint kept nothing of it. */
  | { readonly kind: 'postback'; readonly event: string | null; readonly row: PostbackRow | null };

type TestOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'endpoint-unreachable' | 'endpoint-silent' };

/** How long the endpoint may take until the test is given up. */
export const answerSeconds = 8;

const unfilled = `transaction_id=${placeholderWord}`;

/** The URL that a platform would call for a test click. */
export function testUrl(plan: TestPlan, transactionId: string, event: TestPlan['event']): string {
  const { url } = composePostbackUrl({
    base: plan.publicUrl,
    secure: plan.offer.secure,
    ...(event === null ? {} : { event, by: 'both' as const }),
  });
  const filled = url.replace(unfilled, () => `transaction_id=${encodeURIComponent(transactionId)}`);
  return plan.saleAmount === null
    ? filled
    : `${filled}&sale_amount=${encodeURIComponent(plan.saleAmount)}`;
}

/**
 * Makes a test click and reports its conversion and event through the real endpoint, one after the
 * other. The endpoint lets no page read its answers, so each verdict is read from the log, where it
 * is committed before the answer leaves.
 */
export async function runTest(
  client: ApiClient,
  plan: TestPlan,
  onStep: (step: TestStep) => void,
): Promise<TestOutcome> {
  const { transactionId } = await client.clicks.create.mutate({
    offerId: plan.offer.id,
    test: true,
  });
  onStep({ kind: 'click', transactionId });
  const seen = new Set<string>();
  for (const event of plan.event === null ? [null] : [null, plan.event]) {
    const called = await callEndpoint(testUrl(plan, transactionId, event));
    if (called !== 'answered') return { ok: false, reason: called };
    const { items } = await client.postbacks.list.query({ transactionId, limit: 2 });
    const row = items.find(({ id }) => !seen.has(id)) ?? null;
    if (row !== null) seen.add(row.id);
    onStep({ kind: 'postback', event: event?.name ?? null, row });
  }
  return { ok: true };
}

/** Calls the endpoint as a platform would. What it answered, no page is let see. */
export async function callEndpoint(
  url: string,
  patienceMs = answerSeconds * 1000,
): Promise<'answered' | 'endpoint-unreachable' | 'endpoint-silent'> {
  const signal = AbortSignal.timeout(patienceMs);
  try {
    await fetch(url, { mode: 'no-cors', credentials: 'omit', cache: 'no-store', signal });
    return 'answered';
  } catch {
    return signal.aborted ? 'endpoint-silent' : 'endpoint-unreachable';
  }
}
