import type { PostbackRow } from '../api/api-types.ts';
import { i18n } from '../language/i18n.ts';

/** What a postback is called in a list: the event's name, else what it named in vain. */
export function titleOf(row: Pick<PostbackRow, 'event' | 'parameters'>): string {
  if (row.event !== null) return row.event.name;
  const named = row.parameters.find(({ name }) => name === 'event_name' || name === 'event_id');
  return named === undefined ? i18n.t('live.conversion') : `${named.name}=${named.value}`;
}

/** What it brought; null where nothing was recorded. */
export function moneyOf({
  revenue,
  payout,
  currency,
}: Pick<PostbackRow, 'revenue' | 'payout' | 'currency'>): string | null {
  if (revenue === null) return null;
  return i18n.t('live.money', { revenue, payout: payout ?? '0', currency: currency ?? '' });
}

/** The offer's name; an archived one, which is in no list, by its number. */
export function nameOfOffer(
  offerId: number | null,
  offers: readonly { readonly id: number; readonly name: string }[],
): string | null {
  if (offerId === null) return null;
  return offers.find(({ id }) => id === offerId)?.name ?? `#${offerId}`;
}
