import type { FuzzClick } from '../checks/fuzz-database.ts';
import type { FuzzAccount } from '../checks/fuzz-offer.ts';
import type { LaneModel } from '../checks/lane-model.ts';
import type { SeededRandom } from '../../chance/seeded-random.ts';

const mostRemembered = 12;

/** The clicks that one lane alone speaks of. */
export interface LaneClicks {
  /** Makes clicks; they have to be in the database before they are sent. */
  readonly make: (count: number) => FuzzClick[];
  /** One for the next request: one that was sent before, a fresh one, or one that nobody knows. */
  readonly next: () => FuzzClick;
  /** One that is never spoken of again, and that the model does not know. */
  readonly single: () => FuzzClick;
}

export interface LaneClicksOptions {
  /** Ids of lanes with different numbers are different. */
  readonly number: number;
  readonly random: SeededRandom;
  readonly account: FuzzAccount;
  readonly model: LaneModel;
}

/** All ids are equally long, so that one is found in a longer text. */
const digitsOfPart = [6, 8, 8, 8];

export function createLaneClicks(options: LaneClicksOptions): LaneClicks {
  const { number, random, account, model } = options;
  const fresh: FuzzClick[] = [];
  const remembered: FuzzClick[] = [];
  let made = 0;

  const makeOne = (): FuzzClick => {
    const parts = [number % 2 ** 24, made, random.below(2 ** 30), random.below(2 ** 22)];
    made += 1;
    const digits = parts.map((part, at) => part.toString(16).padStart(digitsOfPart[at] ?? 0, '0'));
    // Most are of the first offer.
    const offers = random.chance(0.7) ? account.offers.slice(0, 1) : account.offers;
    return { transactionId: `fz${digits.join('')}`, offerId: random.pick(offers).id };
  };

  const remember = (click: FuzzClick): void => {
    model.addClick(click.transactionId, click.offerId);
    remembered.push(click);
    const oldest = remembered.length > mostRemembered ? remembered.shift() : undefined;
    if (oldest !== undefined) model.forgetClick(oldest.transactionId);
  };

  return {
    make: (count) => {
      const clicks = Array.from({ length: count }, makeOne);
      fresh.push(...clicks);
      return clicks;
    },
    next: () => {
      if (random.chance(0.05)) return makeOne();
      if (remembered.length > 0 && random.chance(0.75)) return random.pick(remembered);
      const click = fresh.pop();
      if (click === undefined) return random.pick(remembered);
      remember(click);
      return click;
    },
    single: () => fresh.pop() ?? makeOne(),
  };
}
