import { isCurrencyCode } from '../../../../money/currencies.ts';
import type { PlatformMacro } from '../../../../template/platform-profile.ts';
import { sentMacro } from '../../../macro/sent-macro.ts';
import type { ReadParameter } from '../../../reading/read-parameter.ts';
import { type Reading, valuedParameter } from '../../../reading/reading.ts';

/** The currency that is written into the URL of ours; null where a macro brings it, or none is there. */
export interface WrittenCurrency {
  readonly parameter: ReadParameter;
  readonly literal: string;
}

export function writtenCurrency(reading: Reading): WrittenCurrency | null {
  const parameter = valuedParameter(reading, 'currency');
  if (!reading.ours || parameter === undefined || parameter.literal === null) return null;
  return { parameter, literal: parameter.literal };
}

/** The ISO 4217 code that a text is but for upper and lower case or blanks around it. */
export function codeMeant(text: string): string | null {
  const code = text.trim().toUpperCase();
  return isCurrencyCode(code) ? code : null;
}

/** The amount's macro and what is known of it. */
export interface SentAmount {
  readonly parameter: ReadParameter;
  readonly facts: PlatformMacro;
}

export function sentAmount(reading: Reading): SentAmount | null {
  const { context, known, ours } = reading;
  const parameter = valuedParameter(reading, 'sale_amount');
  if (!ours || parameter === undefined) return null;
  const sent = sentMacro(context.profile, known, parameter.soleMacro);
  return sent === null ? null : { parameter, facts: sent.facts };
}
