import { suggestedMacro } from '../../../../template/compose/suggested-macro.ts';
import { looseName } from '../../../reading/parameter-names.ts';
import type { ReadParameter } from '../../../reading/read-parameter.ts';
import { type Reading, valuedParameter } from '../../../reading/reading.ts';
import { type Rule, valueSubject } from '../../../rule.ts';
import { goalNames, percentageGoals, reportedGoals } from '../reported-goals.ts';

const amountName =
  /^(?:sale)?(?:amount|sum|total|price)$|^(?:event)?revenue$|^order(?:sum|total|amount|value)$/;

/** The parameter that was probably meant: ours without a value, or another tracker's. */
function meant({ postback }: Reading): ReadParameter | undefined {
  const { parameters } = postback;
  return (
    parameters.find(({ name }) => name === 'sale_amount') ??
    parameters.find(({ name }) => amountName.test(looseName(name)))
  );
}

/** As the server sees it: such a postback is held (contract, row 19). */
export const findAmountMacroMissing: Rule = (reading) => {
  const goals = reportedGoals(reading);
  if (goals === null || valuedParameter(reading, 'sale_amount') !== undefined) return [];
  const percentages = percentageGoals(goals);
  if (percentages.length === 0) return [];
  const found = meant(reading);
  const macro = suggestedMacro(reading.context.profile ?? null, 'sale_amount');
  const expected = macro === null ? {} : { expected: `sale_amount=${macro}` };
  const cause = `A percentage of the sale is taken for ${goalNames(percentages)}`;
  const misnamed = found !== undefined && found.name !== 'sale_amount';
  return [
    {
      span: found?.span ?? goals.namedBy?.span,
      ...(found === undefined ? {} : { subject: valueSubject(found) }),
      // Of any events some may do without it.
      severity: goals.isAny ? 'warning' : 'error',
      message: misnamed
        ? `${cause}, and “${found.name}” is not read as the amount. Name it sale_amount.`
        : `${cause}, and sale_amount brings no amount, so its postbacks are held. Give sale_amount the platform's amount macro.`,
      params: {
        parameter: 'sale_amount',
        ...(misnamed ? { found: found.name } : {}),
        ...expected,
      },
    },
  ];
};
