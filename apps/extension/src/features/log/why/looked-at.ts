import type { LookedAt } from '@trackside/core';

import { i18n } from '../../../language/i18n.ts';

export interface LookedAtText {
  readonly name: string;
  readonly value: string;
  /** It was sent so, and every byte of it counts. */
  readonly isCode: boolean;
}

/** What a rule looked at, in words; parameters keep their own names. */
export function lookedAtText({ name, value }: LookedAt): LookedAtText {
  const text = (words: string): LookedAtText => ({ name: words, ...valueText(value) });
  switch (name) {
    case 'transaction_id':
    case 'event_id':
    case 'event_name':
    case 'status':
    case 'order_id':
    case 'sale_amount':
    case 'currency':
      return text(name);
    case 'tokenScope':
      return {
        name: i18n.t('log.token'),
        value: i18n.t(
          value === 'offer' || value === 'global' ? `log.scope_${value}` : 'log.value_none',
        ),
        isCode: false,
      };
    default:
      return text(i18n.t(`log.fact_${name}`));
  }
}

function valueText(value: LookedAt['value']): Pick<LookedAtText, 'value' | 'isCode'> {
  if (value === null) return { value: i18n.t('log.value_none'), isCode: false };
  if (value === '') return { value: i18n.t('log.value_empty'), isCode: false };
  if (typeof value === 'boolean') {
    return { value: i18n.t(value ? 'log.value_yes' : 'log.value_no'), isCode: false };
  }
  return { value: String(value), isCode: true };
}
