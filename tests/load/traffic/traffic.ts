import type { Offer, OfferEvent } from './catalogue.ts';
import { type Click, createClickMaker } from './make-clicks.ts';
import { createMaturing } from './maturing.ts';
import { postbackPath, someAmount } from './postback-path.ts';
import type { SeededRandom } from '../../chance/seeded-random.ts';
import { seededRandom } from '../../chance/seeded-random.ts';

export const requestKinds = ['conversion', 'event', 'duplicate', 'held'] as const;
export type RequestKind = (typeof requestKinds)[number];

export interface PlannedRequest {
  readonly kind: RequestKind;
  /** Path and query. */
  readonly path: string;
}

export interface Traffic {
  /** The next request, in the order in which they are to be sent. */
  next(): PlannedRequest;
  /** The clicks made since the last call: they must be stored before their requests are sent. */
  takeClicks(): readonly Click[];
}

export interface TrafficOptions {
  readonly offers: readonly Offer[];
  readonly seed: number;
  /** When the first click was made, in milliseconds since the epoch. */
  readonly startTime: number;
  /** Milliseconds between clicks. */
  readonly spacing?: number;
}

/** Of every 20 requests in a row: 40 % conversions, 50 % events, 5 % duplicates, 5 % held. */
const block: readonly RequestKind[] = [
  ...Array.from({ length: 8 }, () => 'conversion' as const),
  ...Array.from({ length: 10 }, () => 'event' as const),
  'duplicate',
  'held',
];

/** Four clicks a millisecond. */
const usualSpacing = 0.25;

/** Conversions come in any order among this many clicks. */
const clickWindow = 2000;

/** So many requests lie between a request and what depends on it: more than four times 256 in flight. */
export const distance = 1200;

/** Conversions alone, before the mix begins: the events' clicks must have converted. */
export const openingLength = 4000;

interface Converted {
  readonly click: Click;
  /** The events that are still to come for it. */
  readonly events: readonly { readonly event: OfferEvent; readonly orderId: string | undefined }[];
}

/** Ten events for eight conversions: one for each click, a second one for every fourth. */
function planEvents(click: Click, index: number, random: SeededRandom): Converted['events'] {
  const first = random.below(click.offer.events.length);
  const indices = [first];
  if (index % 4 === 0) {
    const repeats = click.offer.events[first]?.repeatable === true && random.below(2) === 0;
    indices.push(repeats ? first : (first + 1) % click.offer.events.length);
  }
  return indices.flatMap((chosen, turn) => {
    const event = click.offer.events[chosen];
    if (event === undefined) return [];
    return [{ event, orderId: event.repeatable ? `A-${index}-${turn}` : undefined }];
  });
}

/**
 * Postbacks without end, the same for the same seed: a mix of conversions, events, duplicates and
 * held ones (unknown clicks, and events of clicks that never convert).
 */
export function createTraffic(options: TrafficOptions): Traffic {
  const { offers, seed, startTime, spacing = usualSpacing } = options;
  const random = seededRandom(seed);
  const maker = createClickMaker(offers, { startTime, spacing }, random);
  const converted = createMaturing<Converted>(distance);
  const resendable = createMaturing<string>(distance);
  const awaitingEvents: Converted[] = [];
  const recent: string[] = [];
  const window: Click[] = [];
  let newClicks: Click[] = [];
  let kinds: RequestKind[] = [];
  let position = 0;
  let conversions = 0;
  let held = 0;

  const newClick = () => {
    const click = maker.click();
    newClicks.push(click);
    return click;
  };

  const saleAmountOf = (needed: boolean) =>
    needed || random.below(4) === 0 ? { saleAmount: someAmount(random) } : {};

  const make: Readonly<Record<RequestKind, () => string>> = {
    conversion: () => {
      while (window.length < clickWindow) window.push(newClick());
      const click = random.take(window);
      converted.add({ click, events: planEvents(click, conversions, random) }, position);
      conversions += 1;
      const path = postbackPath(click, saleAmountOf(false), random);
      resendable.add(path, position);
      return path;
    },
    event: () => {
      const { click, events } = random.take(awaitingEvents);
      const [first, ...later] = events;
      if (first === undefined) throw new Error('A click without further events was chosen.');
      if (later.length > 0) converted.add({ click, events: later }, position);
      const { event, orderId } = first;
      const order = orderId === undefined ? {} : { orderId };
      const path = postbackPath(click, { event, ...order, ...saleAmountOf(event.ofSale) }, random);
      if (!event.repeatable) resendable.add(path, position);
      return path;
    },
    duplicate: () => random.pick(recent),
    held: () => {
      held += 1;
      const click =
        held % 2 === 0 ? newClick() : { ...maker.click(), transactionId: maker.strangeId() };
      const event = random.pick(click.offer.events);
      const shape = held % 4 === 1 ? {} : { event, ...saleAmountOf(event.ofSale) };
      return postbackPath(click, shape, random);
    },
  };

  return {
    next: () => {
      awaitingEvents.push(...converted.matured(position));
      for (const path of resendable.matured(position)) {
        if (recent.length < clickWindow) recent.push(path);
        else recent[random.below(clickWindow)] = path;
      }
      if (kinds.length === 0) kinds = [...block];
      const kind = position < openingLength ? 'conversion' : random.take(kinds);
      const request = { kind, path: make[kind]() };
      position += 1;
      return request;
    },
    takeClicks: () => {
      const taken = newClicks;
      newClicks = [];
      return taken;
    },
  };
}
