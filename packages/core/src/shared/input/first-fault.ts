import * as z from 'zod/mini';

/** What a text has to fulfil, and the sentence that says what to do where it does not. */
export type TextRule = readonly [fits: (text: string) => boolean, message: string];

/**
 * Makes the check that tells the first rule that a typed text breaks, and that one alone. Unlike
 * refinements that abort, it leaves the checks of the object around it running.
 */
export function firstFault(...rules: readonly TextRule[]) {
  return z.superRefine((text: string, context) => {
    const broken = rules.find(([fits]) => !fits(text));
    if (broken !== undefined) context.addIssue({ code: 'custom', message: broken[1] });
  });
}
