import * as z from 'zod/mini';
import { priceIssues, priceRuleOf, typedPrice } from '../money/price-input.ts';
import { hasControlCharacter } from '../shared/control-characters.ts';
import { foldedName, repairedName } from '../shared/parameter-name.ts';
import { isPlaceholder } from '../shared/placeholder.ts';
import { codePointLength } from '../shared/text-length.ts';
import type { MappedParameter } from './event-definition.ts';

const longestName = 100;
const longestParameterName = 100;
const longestMacro = 255;

/** A postback takes 64 parameters; four of them are the URL's own. */
const mostParameters = 60;

const isOneLine = (text: string): boolean => text.isWellFormed() && !hasControlCharacter(text);

const name = z.string({ error: 'Type the name of the event.' }).check(
  z.refine((text) => text.trim() !== '', { error: 'Type the name of the event.', abort: true }),
  z.refine(
    (text) => codePointLength(text) <= longestName,
    `Shorten the name to ${longestName} characters.`,
  ),
  z.refine(isOneLine, 'Remove the control characters from the name: no postback can carry them.'),
  z.refine(
    (text) => !isPlaceholder(text),
    'Type the event’s own name: this one looks like a macro that was not filled in, and its postbacks would be refused.',
  ),
);

const reserved: ReadonlySet<string> = new Set(
  ['secure', 'transaction_id', 'event_id', 'event_name'].map(foldedName),
);

const parameterName = z.string({ error: 'Type the name of the parameter.' }).check(
  z.refine((text) => text.trim() !== '', { error: 'Type the name of the parameter.', abort: true }),
  z.refine(
    (text) => text.length <= longestParameterName,
    `Shorten the name to ${longestParameterName} characters.`,
  ),
  z.refine(isOneLine, 'Remove the control characters from the name.'),
  z.refine(
    (text) => !reserved.has(foldedName(repairedName(text))),
    'Choose another name: secure, transaction_id, event_id and event_name belong to the URL itself.',
  ),
);

const macro = z.string({ error: 'Type the macro, or leave it empty.' }).check(
  z.refine(
    (text) => text.length <= longestMacro,
    `Shorten the macro to ${longestMacro} characters.`,
  ),
  z.refine(isOneLine, 'Remove the control characters from the macro.'),
);

const allowMultiple = z.boolean({
  error: 'Say whether the event may come several times for one click.',
});

/** The places of the names that stand a second time. */
function repeatedAt(parameters: readonly MappedParameter[]): number[] {
  const seen = new Set<string>();
  return parameters.flatMap((parameter, index) => {
    const repeated = seen.has(parameter.name);
    seen.add(parameter.name);
    return repeated ? [index] : [];
  });
}

const parameters = z.array(z.object({ name: parameterName, macro: z.optional(macro) })).check(
  z.refine((list) => list.length <= mostParameters, `Map ${mostParameters} parameters at most.`),
  z.superRefine((list, context) => {
    for (const index of repeatedAt(list)) {
      const message = 'Map this parameter once: its name stands above already.';
      context.addIssue({ code: 'custom', path: [index, 'name'], message });
    }
  }),
);

/**
 * Makes the schema of an event whose offer's currency is known (null: not yet): `eventInput`, and no
 * amount is finer than the currency's minor unit. Rule: contract, "Money".
 *
 * @example
 * eventInputFor('JPY').safeParse({ name: 'a', revenue: { type: 'CPA', value: '0.5' }, payout: { type: 'None' }, allowMultiple: false, parameters: [] }).success // => false
 */
export function eventInputFor(currency: string | null) {
  return z.pipe(
    z.object({ name, revenue: typedPrice, payout: typedPrice, allowMultiple, parameters }).check(
      z.superRefine((typed, context) => {
        for (const { path, message } of priceIssues(typed, currency)) {
          context.addIssue({ code: 'custom', path, message });
        }
      }),
    ),
    z.transform((typed) => ({
      ...typed,
      revenue: priceRuleOf(typed.revenue),
      payout: priceRuleOf(typed.payout),
    })),
  );
}

/**
 * The schema of what people type for an event: `{name, revenue, payout, allowMultiple, parameters}`. Refuses
 * a name that is blank, over 100 code points, holds control characters or would be taken for a
 * placeholder; parameter names that repeat or that a postback would take for one of the URL's own; and
 * prices that do not fit their type. Messages say what to do. Rule: contract, section 5 and row 9.
 *
 * @example
 * eventInput.safeParse({ name: 'REPLACE', revenue: { type: 'None' }, payout: { type: 'None' }, allowMultiple: false, parameters: [] }).success // => false
 */
export const eventInput = eventInputFor(null);

export type EventInput = z.output<typeof eventInput>;
