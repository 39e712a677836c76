import { type InputIssue, requestRefusals, type RequestRefusal } from '@trackside/core';

/** What only this browser refuses, each with what to do instead. */
export const localRefusals = {
  NOT_LOCAL: 'This needs a server: connect one in the menu.',
  TRACKER_MISSING: 'Where postbacks go is not known yet: fill in “Your tracker” in the menu.',
  EVENT_ID_TAKEN:
    'Another active event of this offer has the same id in your tracker: change one of the two.',
  BROWSER_FULL:
    'This browser keeps 200 offers and 2,000 events at most: connect a server for more.',
  NOT_KEPT:
    'This browser could not keep the change, so nothing was changed: make room on the disk, and try again.',
} as const satisfies Record<string, string>;

export type LocalReason = RequestRefusal | keyof typeof localRefusals;

/** Why something can't be done without a server, or with what was typed. */
export type LocalRefusal = LocalReason | readonly InputIssue[];

/** A refusal as a server of ours sends it. */
export function refusalBody(refusal: LocalRefusal) {
  const reason = typeof refusal === 'string' ? refusal : 'INPUT_INVALID';
  const issues = typeof refusal === 'string' ? [] : refusal;
  const message = { ...requestRefusals, ...localRefusals }[reason];
  const code = typeof refusal === 'string' ? 'CONFLICT' : 'BAD_REQUEST';
  return { error: { message, code: -32_600, data: { code, httpStatus: 400, reason, issues } } };
}
