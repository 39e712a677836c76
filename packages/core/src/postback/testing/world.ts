import type { EventDefinition } from '../../event/event-definition.ts';
import { eventNumber } from '../event-number.ts';
import type { ClickFacts, OfferFacts, PostbackFacts, TokenFacts } from '../facts.ts';
import type { ParsedPostback } from '../postback.ts';
import type { VerdictEffect } from '../verdict.ts';

/** A postback before it is a request: its parameters' raw texts, those left out undefined. */
export interface SentPostback {
  readonly secure: string | undefined;
  readonly transaction_id: string | undefined;
  readonly event_id: string | undefined;
  readonly event_name: string | undefined;
  readonly sale_amount: string | undefined;
  readonly currency: string | undefined;
  readonly order_id: string | undefined;
  readonly status: string | undefined;
  /** What is put at the end of the query as it is. */
  readonly more: string;
}

export function queryOf({ more, ...parameters }: SentPostback): string {
  const pieces = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${value}`],
  );
  return pieces.join('&') + more;
}

/** All that is set up before the first postback. */
export interface Setting {
  readonly tokens: ReadonlyMap<string, TokenFacts>;
  readonly clicks: readonly ClickFacts[];
  readonly offers: readonly OfferFacts[];
  readonly events: readonly (EventDefinition & {
    readonly offerId: number;
    readonly archived: boolean;
  })[];
}

/** An in-memory server: it loads facts as a database would and books effects. */
export function createWorld({ tokens, clicks, offers, events }: Setting) {
  const conversions = new Set<string>();
  const records: Extract<VerdictEffect, { kind: 'event' }>[] = [];
  return {
    load({ secure, result }: ParsedPostback): PostbackFacts {
      const postback = result.ok ? result.value : null;
      const token = tokens.get(secure ?? '') ?? null;
      const click =
        clicks.find(({ transactionId }) => transactionId === postback?.transactionId) ?? null;
      const offerId = token?.offerId ?? click?.offerId;
      const active = events.filter((event) => event.offerId === offerId && !event.archived);
      const eventById =
        active.find(({ id }) => id === eventNumber(postback?.eventId ?? '')) ?? null;
      const eventByName = active.find(({ name }) => name === postback?.eventName) ?? null;
      const event = eventById ?? eventByName;
      const ofEvent = records.filter(
        (one) => one.transactionId === click?.transactionId && one.eventId === event?.id,
      );
      const ofOrder = ofEvent.find(
        ({ orderId }) => orderId !== null && orderId === postback?.orderId,
      );
      return {
        token,
        click,
        offer: offers.find(({ id }) => id === offerId) ?? null,
        eventById,
        eventByName,
        conversion:
          click !== null && conversions.has(click.transactionId)
            ? { transactionId: click.transactionId }
            : null,
        eventRecord: ofEvent[0] === undefined ? null : { eventId: ofEvent[0].eventId },
        orderRecord:
          ofOrder === undefined
            ? null
            : { eventId: ofOrder.eventId, orderId: ofOrder.orderId ?? '' },
      };
    },
    book(effect: VerdictEffect | null): void {
      if (effect?.kind === 'conversion') conversions.add(effect.transactionId);
      if (effect?.kind === 'event') records.push(effect);
    },
  };
}
