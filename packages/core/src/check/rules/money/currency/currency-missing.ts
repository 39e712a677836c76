import { suggestedMacro } from '../../../../template/compose/suggested-macro.ts';
import { valuedParameter } from '../../../reading/reading.ts';
import { type Rule, valueSubject } from '../../../rule.ts';
import { percentageGoals, reportedGoals } from '../reported-goals.ts';
import { sentAmount } from './read-currency.ts';

/** Without a currency the offer's is meant (contract, section 3): wrong for a sale in another one. */
export const findCurrencyMissing: Rule = (reading) => {
  const goals = reportedGoals(reading);
  if (goals === null || percentageGoals(goals).length === 0) return [];
  const amount = sentAmount(reading);
  const wanted = suggestedMacro(reading.context.profile ?? null, 'currency');
  if (amount === null || wanted === null || amount.facts.meaning?.amountCurrency === 'USD')
    return [];
  if (valuedParameter(reading, 'currency') !== undefined) return [];
  const empty = reading.parameters.find(({ name }) => name === 'currency');
  return [
    {
      span: (empty ?? amount.parameter).span,
      ...(empty === undefined ? {} : { subject: valueSubject(empty) }),
      message: `An amount is sent without its currency, so a sale in another one is booked as the offer's. Add currency=${wanted}.`,
      params: { parameter: 'currency', expected: `currency=${wanted}` },
    },
  ];
};
