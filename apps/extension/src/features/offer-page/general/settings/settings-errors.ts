import type { ApiFailure } from '../../../../api/api-failure.ts';
import { toldErrors } from '../../../../forms/fault-words.ts';
import type { FieldErrors } from '../../../../forms/field-errors.ts';
import { i18n } from '../../../../language/i18n.ts';
import { failureText } from '../../../../ui/states.tsx';

/** What the server says in its own words only. */
const ownWords = {
  statusesNotCounted: 'offer_page.statuses_refused',
  promoteEarlyEventsHours: 'offer_page.hours_refused',
} as const;

/**
 * What is wrong, field by field. A price that does not fit another currency is told with the currency,
 * since the prices stand elsewhere.
 */
export function settingsErrors(failure: ApiFailure): FieldErrors {
  if (failure.kind !== 'refused') return {};
  if (failure.reason === 'CURRENCY_FIXED') return { currency: failureText(failure).text };
  const told = toldErrors(failure.issues);
  const replaced = Object.entries(ownWords).flatMap(([field, words]) =>
    told[field] === undefined ? [] : [[field, i18n.t(words)] as const],
  );
  const prices = [
    { label: i18n.t('price.revenue'), error: told['revenue'] },
    { label: i18n.t('price.payout'), error: told['payout'] },
  ].flatMap(({ label, error }) => (error === undefined ? [] : [`${label}: ${error}`]));
  const [price] = prices;
  return {
    ...told,
    ...(price === undefined ? {} : { currency: told['currency'] ?? price }),
    ...Object.fromEntries(replaced),
  };
}
