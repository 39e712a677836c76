import type { TrackedEvent } from '../../../event/event-definition.ts';
import type { PriceRule } from '../../../money/price-rule.ts';
import { looksLikeEvent } from '../../reading/parameter-names.ts';
import type { ReadParameter } from '../../reading/read-parameter.ts';
import { type Reading, valuedParameter } from '../../reading/reading.ts';
import type { Finding } from '../../rule.ts';
import { mayBeSwallowed } from '../click-id/click-id-missing.ts';
import { readEvent } from '../event/read-event.ts';

/** What the URL may report of its offer: the conversion, one event, or any of its events. */
export interface ReportedGoals {
  /** The events; none for the conversion. */
  readonly events: readonly TrackedEvent[];
  /** A macro names the event, so that it may be any of them. */
  readonly isAny: boolean;
  readonly prices: readonly GoalPrices[];
  /** The parameter that names the event; undefined for the conversion. */
  readonly namedBy: ReadParameter | undefined;
}

/** What a goal is worth, as far as it is known. */
export interface GoalPrices {
  readonly name: string | null;
  readonly revenue: PriceRule | undefined;
  readonly payout: PriceRule | undefined;
}

function ofEvents(events: readonly TrackedEvent[], namedBy: ReadParameter): ReportedGoals {
  return { events, isAny: namedBy.literal === null, prices: events, namedBy };
}

function readGoals(reading: Reading): ReportedGoals | null {
  const { offer } = reading.context;
  const event = readEvent(reading);
  if (offer === undefined || event === null || mayBeSwallowed(reading)) return null;
  const id = valuedParameter(reading, 'event_id');
  const named = id ?? valuedParameter(reading, 'event_name');
  if (named === undefined) {
    if (reading.postback.parameters.some(({ name }) => looksLikeEvent(name))) return null;
    const { revenue, payout } = offer;
    const prices = [{ name: null, revenue, payout }];
    return { events: [], isAny: false, prices, namedBy: undefined };
  }
  if (named.soleMacro !== null) return ofEvents(event.events, named);
  const found = (id === undefined ? event.name : event.id)?.event;
  return found === undefined ? null : ofEvents([found], named);
}

/** Most rules about money ask for them, so they are read once a check. */
const read = new WeakMap<Reading, ReportedGoals | null>();

/** null where the offer is not known, or which of its goals is meant. */
export function reportedGoals(reading: Reading): ReportedGoals | null {
  const before = read.get(reading);
  if (before !== undefined) return before;
  const goals = readGoals(reading);
  read.set(reading, goals);
  return goals;
}

/** The goals of which a percentage of the sale is taken. */
export function percentageGoals({ prices }: ReportedGoals): GoalPrices[] {
  return prices.filter(({ revenue, payout }) => revenue?.type === 'CPS' || payout?.type === 'CPS');
}

/** Where the goal stands in the URL; a conversion is named nowhere, so the offer is spoken of. */
export function placeOfGoal({ namedBy }: ReportedGoals): Pick<Finding, 'span' | 'source'> {
  return namedBy === undefined ? { source: 'offer' } : { span: namedBy.span };
}

/** How a goal is called in a sentence. */
export function goalName(name: string | null): string {
  return name === null ? 'the conversion' : `“${name}”`;
}

/** The first goal in words, and that there are more. */
export function goalNames(goals: readonly { readonly name: string | null }[]): string {
  const rest = goals.length > 1 ? ` and ${goals.length - 1} more` : '';
  return goals.slice(0, 1).map(({ name }) => goalName(name)) + rest;
}
