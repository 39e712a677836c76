import { type Expected, expectAnswer, isSendable } from '../checks/expect-answer.ts';
import type { FuzzClick } from '../checks/fuzz-database.ts';
import type { FuzzAccount } from '../checks/fuzz-offer.ts';
import type { LaneModel } from '../checks/lane-model.ts';
import { type Draft, draftRequest } from '../requests/draft-request.ts';
import { garbageRequest } from '../requests/garbage-request.ts';
import type { SeededRandom } from '../../chance/seeded-random.ts';
import { type RealTemplate, realTemplates } from '../requests/real-templates.ts';
import { writeRequest } from '../requests/write-request.ts';
import type { LaneClicks } from './lane-clicks.ts';

/** A token that nobody has. It must be nowhere. */
export const strangeToken = 'fuzz-strange-token-0123456789';

/** A complete request, and what has to be answered to it. */
export interface ReadyRequest {
  readonly bytes: Buffer;
  readonly expected: Expected;
  /** Nothing can come after it over the same connection. */
  readonly last: boolean;
}

/** The templates of every offer, by its id. */
export type OfferTemplates = ReadonlyMap<number, readonly RealTemplate[]>;

export function templatesOf({ offers }: FuzzAccount): OfferTemplates {
  return new Map(offers.map(({ id, events }) => [id, realTemplates(events)]));
}

export interface LaneRequests {
  /** The next request; the model has booked it already. */
  readonly ready: () => ReadyRequest;
  /** Bytes that may be no request, about a click that is never spoken of again. */
  readonly garbage: (click: FuzzClick) => Buffer;
  /** A plain request about a click, whole or cut off anywhere. */
  readonly broken: (click: FuzzClick) => Buffer;
}

export interface LaneRequestsOptions {
  readonly random: SeededRandom;
  readonly account: FuzzAccount;
  readonly model: LaneModel;
  readonly clicks: LaneClicks;
  readonly templates: OfferTemplates;
}

export function createLaneRequests(options: LaneRequestsOptions): LaneRequests {
  const { random, account, model, clicks, templates } = options;

  const tokenFor = ({ offerId }: FuzzClick): string => {
    const way = random.fraction();
    if (way < 0.72) return account.offers.find(({ id }) => id === offerId)?.secure ?? strangeToken;
    if (way < 0.87) return account.globalSecure;
    return way < 0.94 ? random.pick(account.offers).secure : strangeToken;
  };

  const draft = (): Draft => {
    const click = clicks.next();
    const kind = random.pick(['conversion', 'conversion', 'event', 'event', 'any']);
    const ofKind = (templates.get(click.offerId) ?? []).filter((one) => one.kind === kind);
    return draftRequest(random, {
      template: random.pick(ofKind),
      secure: tokenFor(click),
      transactionId: click.transactionId,
      mutated: random.chance(0.55),
    });
  };

  return {
    ready: () => {
      let drafted = draft();
      while (!isSendable(drafted)) drafted = draft();
      const bytes = writeRequest(random, drafted);
      const last = drafted.version === '1.0';
      return { bytes, last, expected: expectAnswer(drafted, model) };
    },
    garbage: (click) =>
      garbageRequest(random, { secure: tokenFor(click), transactionId: click.transactionId }),
    broken: (click) => {
      const target = `/?secure=${tokenFor(click)}&transaction_id=${click.transactionId}`;
      const whole = Buffer.from(`GET ${target} HTTP/1.1\r\nHost: a\r\n\r\n`);
      return whole.subarray(0, random.chance(0.5) ? whole.length : random.below(whole.length));
    },
  };
}
