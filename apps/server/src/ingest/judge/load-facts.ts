import type { EventDefinition, PostbackFacts } from '@trackside/core';
import { eventNumber } from '@trackside/core';
import type { Sql } from '../../db/transaction/sql.ts';
import { conversionGoal } from '../../totals/goals.ts';
import { senderFacts } from '../sender/sender-facts.ts';
import type { OfferSettings, OwnPayouts, Settings } from '../settings/settings.ts';
import type { ClickRow, FindClicks } from './find-rows.ts';
import { findClicks, findConversions, findEventRecords, findOrderRecords } from './find-rows.ts';
import type { KeptPostback } from './kept-postback.ts';
import { ownPayoutsOf, withOwnPayout } from './own-payout.ts';

/** What the rules look at, and what is kept beside their verdict. */
export interface LoadedFacts {
  readonly facts: PostbackFacts;
  readonly click: ClickRow | null;
  readonly promoteEarlyEventsHours: number | null;
  /** What the click's affiliate is paid in place of the default; the facts have it already. */
  readonly ownPayouts: OwnPayouts | null;
}

/** Finds all that each of these postbacks may be decided by, in their order. */
export type LoadFacts = (
  sql: Sql,
  settings: Settings,
  postbacks: readonly KeptPostback[],
  findClicks?: FindClicks,
) => Promise<LoadedFacts[]>;

/** What a postback speaks of, before it is looked up what was booked for it. */
interface Subject {
  readonly postback: KeptPostback;
  readonly click: ClickRow | null;
  readonly offer: OfferSettings | null;
  readonly eventById: EventDefinition | null;
  readonly eventByName: EventDefinition | null;
  readonly orderId: string | null;
  readonly ownPayouts: OwnPayouts | null;
}

/**
 * The facts of a whole batch in four look-ups, whatever its size. A postback whose form is wrong is
 * decided by its token; its click tells whose it is, and whether it is a test's.
 */
export const loadFacts: LoadFacts = async (
  sql,
  settings,
  postbacks,
  findThem = (ids) => findClicks(sql, ids),
) => {
  const clicks = await findThem(postbacks.flatMap(({ parsed }) => parsed.transactionId ?? []));
  const subjects: Subject[] = [];
  for (const postback of postbacks) {
    const { transactionId } = postback.parsed;
    const click = transactionId === null ? null : (clicks.get(transactionId) ?? null);
    subjects.push(await subjectOf(settings, postback, click));
  }
  const clickIds = subjects.flatMap(({ click }) => click?.id ?? []);
  const goals = subjects.flatMap(goalOf);
  const [conversions, eventRecords, orderRecords] = await Promise.all([
    findConversions(sql, clickIds),
    findEventRecords(sql, goals),
    findOrderRecords(sql, goals),
  ]);
  return subjects.map((subject) => {
    const { click, offer, ownPayouts } = subject;
    const [goal] = goalOf(subject);
    return {
      facts: {
        token: subject.postback.token,
        click: click && { transactionId: click.transactionId, offerId: click.offerId },
        offer: withOwnPayout(offer?.facts ?? null, conversionGoal, ownPayouts),
        ...senderFacts(offer, subject.postback.sender, subject.postback.receivedAt),
        eventById: withOwnPayout(subject.eventById, subject.eventById?.id, ownPayouts),
        eventByName: withOwnPayout(subject.eventByName, subject.eventByName?.id, ownPayouts),
        conversion: conversionOf(click, conversions),
        eventRecord:
          goal !== undefined && eventRecords.has(goal) ? { eventId: goal.eventId } : null,
        orderRecord:
          goal !== undefined && goal.orderId !== null && orderRecords.has(goal)
            ? { eventId: goal.eventId, orderId: goal.orderId }
            : null,
      },
      click,
      promoteEarlyEventsHours: offer?.promoteEarlyEventsHours ?? null,
      ownPayouts,
    };
  });
};

function conversionOf(
  click: ClickRow | null,
  conversions: Awaited<ReturnType<typeof findConversions>>,
): PostbackFacts['conversion'] {
  const found = click === null ? undefined : conversions.get(click.id);
  if (click === null || found === undefined) return null;
  const { transactionId } = click;
  return found.reversed ? { transactionId, reversed: true } : { transactionId };
}

async function subjectOf(
  settings: Settings,
  postback: KeptPostback,
  click: ClickRow | null,
): Promise<Subject> {
  const { parsed, token } = postback;
  const form = parsed.result.ok ? parsed.result.value : null;
  const offerId = token.scope === 'offer' ? token.offerId : click?.offerId;
  const offer = offerId === undefined ? null : await settings.offer(offerId);
  const eventId = eventNumber(form?.eventId ?? '');
  const eventName = form?.eventName ?? null;
  return {
    postback,
    click,
    offer,
    eventById: eventId === null ? null : (offer?.eventsById.get(eventId) ?? null),
    eventByName: eventName === null ? null : (offer?.eventsByName.get(eventName) ?? null),
    orderId: form?.orderId ?? null,
    ownPayouts: ownPayoutsOf(offer, click),
  };
}

function goalOf({ click, eventById, eventByName, orderId }: Subject) {
  const event = eventById ?? eventByName;
  return click === null || event === null
    ? []
    : [{ clickId: click.id, eventId: event.id, orderId }];
}
