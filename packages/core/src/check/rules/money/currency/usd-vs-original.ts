import type { MacroMeaning } from '../../../../template/platform-profile.ts';
import { onlyMacro, sentMacro } from '../../../macro/sent-macro.ts';
import type { ReadParameter } from '../../../reading/read-parameter.ts';
import { type Reading, valuedParameter } from '../../../reading/reading.ts';
import { type Finding, type Repair, replaceValue, type Rule, valueSubject } from '../../../rule.ts';
import { type SentAmount, sentAmount } from './read-currency.ts';

const dollars = 'USD';

/** Is the currency's macro that of the sale itself? */
function isOriginal({ context, known }: Reading, { soleMacro }: ReadParameter): boolean {
  return sentMacro(context.profile, known, soleMacro)?.role === 'currency';
}

function write(reading: Reading, parameter: ReadParameter, value: string): Repair {
  return { label: `Write ${value}`, edits: replaceValue(reading, parameter, value) };
}

function amountIn(
  { context }: Reading,
  amountCurrency: MacroMeaning['amountCurrency'],
): string | null {
  return onlyMacro(context.profile, ({ meaning }) => meaning?.amountCurrency === amountCurrency);
}

function finding(amount: SentAmount, message: string, wanted: string | null): Finding {
  const { parameter } = amount;
  return {
    span: parameter.valueSpan,
    subject: valueSubject(parameter),
    message,
    params: {
      parameter: parameter.name,
      found: parameter.raw,
      ...(wanted === null ? {} : { wanted }),
    },
  };
}

/** Dollars beside the sale's own currency: an offer in dollars wants the first, any other the second. */
function besideOriginal(reading: Reading, amount: SentAmount, currency: ReadParameter): Finding {
  const { raw } = amount.parameter;
  const message = `${raw} is the amount in US dollars, and ${currency.raw} is the sale's own currency, so they do not belong together.`;
  const ofOffer = reading.context.offer?.currency;
  if (ofOffer === dollars) {
    const found = finding(amount, `${message} Write ${dollars} for the currency.`, null);
    return { ...found, repair: write(reading, currency, dollars) };
  }
  const wanted = ofOffer === undefined ? null : amountIn(reading, 'original');
  if (wanted === null)
    return finding(amount, `${message} Send both of the sale, or both in US dollars.`, null);
  const found = finding(amount, `${message} Use ${wanted} for the amount.`, wanted);
  return { ...found, repair: write(reading, amount.parameter, wanted) };
}

function ofDollars(reading: Reading, amount: SentAmount): Finding[] {
  const currency = valuedParameter(reading, 'currency');
  const ofOffer = reading.context.offer?.currency;
  if (currency !== undefined && isOriginal(reading, currency))
    return [besideOriginal(reading, amount, currency)];
  const taken = currency === undefined ? ofOffer : currency.literal;
  if (taken === undefined || taken === null || !/^[A-Z]{3}$/.test(taken) || taken === dollars)
    return [];
  const message = `${amount.parameter.raw} is the amount in US dollars, and it is taken for ${taken}. Send the sale's own amount together with its currency.`;
  return [finding(amount, message, amountIn(reading, 'original'))];
}

function ofOriginal(reading: Reading, amount: SentAmount): Finding[] {
  const currency = valuedParameter(reading, 'currency');
  if (currency?.literal !== dollars) return [];
  const wanted = amountIn(reading, 'USD');
  const ofOffer = reading.context.offer?.currency ?? dollars;
  const message = `${amount.parameter.raw} is the amount in the sale's own currency, and it is sent as US dollars. Use the amount in US dollars, or the sale's own currency.`;
  const found = finding(amount, message, wanted);
  // An offer in another currency takes no dollars: that is a finding of its own.
  if (wanted === null || ofOffer !== dollars) return [found];
  return [{ ...found, repair: write(reading, amount.parameter, wanted) }];
}

export const findUsdVsOriginal: Rule = (reading) => {
  const amount = sentAmount(reading);
  const amountCurrency = amount?.facts.meaning?.amountCurrency;
  if (amount === null || amountCurrency === undefined) return [];
  return amountCurrency === 'USD' ? ofDollars(reading, amount) : ofOriginal(reading, amount);
};
