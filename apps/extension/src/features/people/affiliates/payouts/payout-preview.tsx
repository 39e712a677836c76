import { priceRuleInput, type PriceRule } from '@trackside/core';

import { toPriceInput, type PriceValues } from '../../../../forms/price-values.ts';
import { i18n } from '../../../../language/i18n.ts';
import { payoutText } from './payout-words.ts';

interface PayoutPreviewProps {
  /** null while it cannot be used. */
  readonly typed: PriceValues | null;
  readonly byDefault: PriceRule;
  readonly currency: string;
  /** Another own payout stands in its place now. */
  readonly replaces: boolean;
}

/** What would be paid, reckoned as postbacks are, beside the default. */
export function PayoutPreview({ typed, byDefault, currency, replaces }: PayoutPreviewProps) {
  const rule = typed === null ? null : priceRuleInput(currency).safeParse(toPriceInput(typed)).data;
  return (
    <p role="status" className="text-sm text-muted sm:col-span-3">
      {rule !== null && rule !== undefined && (
        <span className="font-medium text-text">{payoutText(rule, currency)} </span>
      )}
      {i18n.t('people.pays_by_default', { default: payoutText(byDefault, currency) })}
      {replaces && ` ${i18n.t('people.payout_replaces')}`}
    </p>
  );
}
