import type { Severity, Span } from '../../diagnostic/diagnostic.ts';
import type { CheckOffer } from '../check-context.ts';
import type { Reading } from '../reading/reading.ts';
import type { Goal } from './goal-of.ts';
import { findEventWithoutPostback } from './event-without-postback.ts';
import { findSameGoalTwice } from './same-goal-twice.ts';

/** A postback URL of a set-up with what it reports; null where that can't be told. */
export interface SetUpPostback {
  readonly reading: Reading;
  readonly goal: Goal | null;
}

/** All postback URLs that are set up, in their order; an empty text is none of them. */
export interface SetUpReading {
  readonly offer: CheckOffer | undefined;
  readonly postbacks: readonly (SetUpPostback | null)[];
}

export interface SetUpFindingText {
  readonly message: string;
  readonly params: Readonly<Record<string, string>>;
  /** Which postback URL it speaks of; null where one is missing. */
  readonly postback: number | null;
  readonly span?: Span;
}

interface SetUpRuleEntry {
  readonly severity: Severity;
  readonly cause: string;
  readonly remedy: string;
  readonly repairs: boolean;
  readonly find: (reading: SetUpReading) => readonly SetUpFindingText[];
}

/** What only shows where all postback URLs of an offer are seen together. */
export const setUpRules = {
  SAME_GOAL_TWICE: {
    severity: 'warning',
    cause: 'Two postback URLs report the same goal, so each time it happens it is sent twice.',
    remedy: 'Keep one of them.',
    repairs: false,
    find: findSameGoalTwice,
  },
  EVENT_WITHOUT_POSTBACK: {
    severity: 'info',
    cause: 'No postback URL reports these events of the offer.',
    remedy: 'Set up their URLs too, or the one URL for any event.',
    repairs: false,
    find: findEventWithoutPostback,
  },
} as const satisfies Readonly<Record<string, SetUpRuleEntry>>;

export type SetUpCode = keyof typeof setUpRules;
