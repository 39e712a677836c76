import type {
  ParsedPostback,
  PostbackFacts,
  PostbackInput,
  TokenFacts,
  Verdict,
} from '@trackside/core';
import { decidePostback, eventNumber, parsePostback } from '@trackside/core';
import type { FuzzAccount } from './fuzz-offer.ts';

/** All that is remembered of a click. */
interface ClickState {
  readonly offerId: number;
  converted: boolean;
  readonly eventIds: Set<number>;
  readonly orders: Set<string>;
}

export type Route = 'postback' | 'pixel';

/** What core alone says of a request. */
export interface Judged {
  readonly verdict: Verdict;
  /** It has a valid token, and so becomes a row with this text. */
  readonly kept: boolean;
  readonly redacted: string;
  readonly transactionId: string | null;
}

export interface LaneModel {
  readonly addClick: (transactionId: string, offerId: number) => void;
  readonly forgetClick: (transactionId: string) => void;
  /** Judges a request and books what was recorded. */
  readonly judge: (input: PostbackInput, route: Route) => Judged;
}

const nothingKnown: PostbackFacts = {
  token: null,
  click: null,
  offer: null,
  eventById: null,
  eventByName: null,
  conversion: null,
  eventRecord: null,
  orderRecord: null,
};

/** The world as one lane sees it: nobody else touches its clicks. */
export function createLaneModel({ offers, globalSecure }: FuzzAccount): LaneModel {
  const clicks = new Map<string, ClickState>();

  const tokenOf = (secure: string | null, route: Route): TokenFacts | null => {
    if (secure === globalSecure) return route === 'pixel' ? null : { scope: 'global' };
    const owner = offers.find((offer) => offer.secure === secure);
    if (owner === undefined || (route === 'pixel' && !owner.pixel)) return null;
    return { scope: 'offer', offerId: owner.id };
  };

  const factsFor = (token: TokenFacts | null, parsed: ParsedPostback): PostbackFacts => {
    if (token === null || !parsed.result.ok) return { ...nothingKnown, token };
    const { transactionId, eventId, eventName, orderId } = parsed.result.value;
    const state = transactionId === null ? undefined : clicks.get(transactionId);
    const offerId = token.scope === 'offer' ? token.offerId : state?.offerId;
    const offer = offers.find(({ id }) => id === offerId) ?? null;
    const eventById = offer?.events.find(({ id }) => id === eventNumber(eventId ?? '')) ?? null;
    const eventByName = offer?.events.find(({ name }) => name === eventName) ?? null;
    if (transactionId === null || state === undefined)
      return { ...nothingKnown, token, offer, eventById, eventByName };
    const event = (eventById ?? eventByName)?.id ?? 0;
    return {
      token,
      click: { transactionId, offerId: state.offerId },
      offer,
      eventById,
      eventByName,
      conversion: state.converted ? { transactionId } : null,
      eventRecord: state.eventIds.has(event) ? { eventId: event } : null,
      orderRecord:
        orderId !== null && state.orders.has(`${event} ${orderId}`)
          ? { eventId: event, orderId }
          : null,
    };
  };

  const book = ({ effect }: Verdict): void => {
    const state = effect === null ? undefined : clicks.get(effect.transactionId);
    if (effect === null || state === undefined) return;
    if (effect.kind === 'conversion') state.converted = true;
    else {
      state.eventIds.add(effect.eventId);
      if (effect.orderId !== null) state.orders.add(`${effect.eventId} ${effect.orderId}`);
    }
  };

  return {
    addClick: (transactionId, offerId) => {
      const state = { offerId, converted: false, eventIds: new Set<number>() };
      clicks.set(transactionId, { ...state, orders: new Set() });
    },
    forgetClick: (transactionId) => clicks.delete(transactionId),
    judge: (input, route) => {
      const parsed = parsePostback(input);
      const token = tokenOf(parsed.secure, route);
      const verdict = decidePostback(factsFor(token, parsed), parsed);
      book(verdict);
      return {
        verdict,
        kept: token !== null,
        redacted: parsed.redacted,
        transactionId: parsed.transactionId,
      };
    },
  };
}
