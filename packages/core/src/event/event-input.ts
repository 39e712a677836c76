import * as z from 'zod/mini';
import { fittingPrices, typedPrice, withPriceRules } from '../money/price-input.ts';
import { firstFault } from '../shared/first-fault.ts';
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
  .string({ error: 'Type the name of the event.' })
  .check(
    firstFault(
      [(text) => text.trim() !== '', 'Type the name of the event.'],
      [
        (text) => codePointLength(text) <= longestName,
        `Shorten the name to ${longestName} characters.`,
      ],
      [isOneLine, 'Remove the control characters from the name: no postback can carry them.'],
      [
        (text) => !isPlaceholder(text),
        'Type the event’s own name: this one looks like a macro that was not filled in, and its postbacks would be refused.',
      ],
    ),
  );

const parameterName = z
  .string({ error: 'Type the name of the parameter.' })
  .check(
    firstFault(
      [(text) => text.trim() !== '', 'Type the name of the parameter.'],
      [
        (text) => text.length <= longestParameterName,
        `Shorten the name to ${longestParameterName} characters.`,
      ],
      [
        (text) => reservedMeant(repairedName(text)) === null,
        'Choose another name: secure, transaction_id, event_id and event_name belong to the URL itself.',
      ],
      [
        (text) => plainName.test(text),
        'Write the name with the letters A to Z, digits, “_”, “-” and “.” only: nothing else passes every platform.',
      ],
    ),
  );

const macro = z.string({ error: 'Type the macro, or leave it empty.' }).check(
  z.refine(
    (text) => text.length <= longestMacro,
    `Shorten the macro to ${longestMacro} characters.`,
  ),
  z.refine(isOneLine, 'Remove the control characters from the macro.'),
);

const allowMultiple = z._default(
  z.boolean({ error: 'Say whether the event may come several times for one click.' }),
  false,
);

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
  z.refine((list) => list.length <= mostParameters, `Map ${mostParameters} parameters at most.`),
  z.superRefine((list, context) => {
    for (const index of repeatedAt(list)) {
      const message = 'Map this parameter once: its name stands above already.';
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
