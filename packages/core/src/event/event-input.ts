import * as z from 'zod/mini';
import { fittingPrices, typedPrice, withPriceRules } from '../money/price-input.ts';
import { firstFault } from '../shared/input/first-fault.ts';
import { faultMessage, inputFaults } from '../shared/input/input-faults.ts';
import { isOneLine } from '../shared/one-line.ts';
import { repairedName, reservedMeant } from '../shared/parameter-name.ts';
import { isPlaceholder } from '../shared/placeholder.ts';
import { codePointLength } from '../shared/text-length.ts';
import type { MappedParameter } from './event-definition.ts';

const longestName = 100;
const longestParameterName = 100;
const longestMacro = 255;

/** What a query holds as it stands, in every platform's form. */
const plainName = /^[A-Za-z0-9_.-]+$/;

/** A postback takes 64 parameters; four of them are the URL's own. */
const mostParameters = 60;

const name = z
  .string({ error: inputFaults.EVENT_NAME_EMPTY })
  .check(
    firstFault(
      [(text) => text.trim() !== '', inputFaults.EVENT_NAME_EMPTY],
      [
        (text) => codePointLength(text) <= longestName,
        faultMessage('NAME_TOO_LONG', { most: String(longestName) }),
      ],
      [isOneLine, inputFaults.EVENT_NAME_NOT_ONE_LINE],
      [(text) => !isPlaceholder(text), inputFaults.EVENT_NAME_PLACEHOLDER],
    ),
  );

const parameterName = z
  .string({ error: inputFaults.PARAMETER_NAME_EMPTY })
  .check(
    firstFault(
      [(text) => text.trim() !== '', inputFaults.PARAMETER_NAME_EMPTY],
      [
        (text) => text.length <= longestParameterName,
        faultMessage('NAME_TOO_LONG', { most: String(longestParameterName) }),
      ],
      [(text) => reservedMeant(repairedName(text)) === null, inputFaults.PARAMETER_NAME_RESERVED],
      [(text) => plainName.test(text), inputFaults.PARAMETER_NAME_INVALID],
    ),
  );

const macro = z.string({ error: inputFaults.MACRO_INVALID }).check(
  z.refine(
    (text) => text.length <= longestMacro,
    faultMessage('MACRO_TOO_LONG', { most: String(longestMacro) }),
  ),
  z.refine(isOneLine, inputFaults.MACRO_NOT_ONE_LINE),
);

const allowMultiple = z._default(z.boolean({ error: inputFaults.ALLOW_MULTIPLE_INVALID }), false);

const typedParameter = z.object({ name: parameterName, macro: z.nullish(macro) });

/** A parameter as it was typed: null, as nothing, stands for no macro. */
type TypedParameter = z.infer<typeof typedParameter>;

/** The places of the names that stand a second time. */
function repeatedAt(parameters: readonly TypedParameter[]): number[] {
  const seen = new Set<string>();
  return parameters.flatMap((parameter, index) => {
    const repeated = seen.has(parameter.name);
    seen.add(parameter.name);
    return repeated ? [index] : [];
  });
}

const parameters = z.array(typedParameter).check(
  z.refine(
    (list) => list.length <= mostParameters,
    faultMessage('TOO_MANY_PARAMETERS', { most: String(mostParameters) }),
  ),
  z.superRefine((list, context) => {
    for (const index of repeatedAt(list)) {
      const message = inputFaults.PARAMETER_REPEATED;
      context.addIssue({ code: 'custom', path: [index, 'name'], message });
    }
  }),
);

function mappedParameter({ name: mapped, macro: filledBy }: TypedParameter): MappedParameter {
  return typeof filledBy === 'string' ? { name: mapped, macro: filledBy } : { name: mapped };
}

/**
 * Makes the schema of an event whose offer's currency is known (null: not yet): `eventInput`, and no
 * amount is finer than the currency's minor unit. Rule: contract, "Money".
 *
 * @example
 * eventInputFor('JPY').safeParse({ name: 'a', revenue: { type: 'CPA', value: '0.5' }, payout: { type: 'None' }, allowMultiple: false, parameters: [] }).success // => false
 */
export function eventInputFor(currency: string | null) {
  return z.pipe(
    z
      .object({
        name,
        revenue: typedPrice,
        payout: typedPrice,
        allowMultiple,
        parameters: z._default(parameters, []),
      })
      .check(fittingPrices(() => currency)),
    z.transform(({ parameters: typed, ...fields }) => ({
      ...withPriceRules(fields),
      parameters: typed.map(mappedParameter),
    })),
  );
}

/**
 * The schema of what people type for an event: `{name, revenue, payout, allowMultiple, parameters}`, the
 * last two left out for an event that comes once and has none. Refuses
 * a name that is blank, over 100 code points, holds control characters or would be taken for a
 * placeholder; parameter names that repeat, that hold more than `A-Za-z0-9_.-` or that a postback
 * would take for one of the URL's own; and
 * prices that do not fit their type. Messages say what to do. Rule: contract, section 5 and row 9.
 *
 * @example
 * eventInput.safeParse({ name: 'REPLACE', revenue: { type: 'None' }, payout: { type: 'None' }, allowMultiple: false, parameters: [] }).success // => false
 */
export const eventInput = eventInputFor(null);

export type EventInput = z.output<typeof eventInput>;
