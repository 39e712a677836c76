import type { SeededRandom } from '../../chance/seeded-random.ts';
import type { Offer } from './catalogue.ts';

/** One visit, as it stands in the table `click`. */
export interface Click {
  readonly transactionId: string;
  readonly offer: Offer;
  readonly affiliateId: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

const affiliates = 30;
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const timeLength = 10;
const turnLength = 2;
const randomLength = 26;

function digits(value: number, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest = Math.floor(rest / 32)) {
    text = alphabet.charAt(rest % 32) + text;
  }
  return text;
}

/** Text by chance: six letters of each 32 bits. */
function randomText(random: SeededRandom, length: number): string {
  let text = '';
  while (text.length < length) {
    let bits = random.bits();
    for (let letter = 0; letter < 6 && text.length < length; letter += 1) {
      text += alphabet.charAt(bits & 31);
      bits >>>= 5;
    }
  }
  return text;
}

export interface ClickTimes {
  /** Milliseconds since the epoch. */
  readonly startTime: number;
  /** Milliseconds between clicks; below 1 several share one. */
  readonly spacing: number;
}

export interface ClickMaker {
  /** A click of one of the offers, younger than all before it. */
  click(): Click;
  /** An id of the same form that no click has. */
  strangeId(): string;
}

/** Makes clicks whose ids have the form of the server's own: time, turn within it, chance. */
export function createClickMaker(
  offers: readonly Offer[],
  { startTime, spacing }: ClickTimes,
  random: SeededRandom,
): ClickMaker {
  let made = 0;
  let time = Number.NaN;
  let turn = 0;
  const next = () => {
    const createdAt = startTime + Math.floor(made * spacing);
    turn = createdAt === time ? turn + 1 : 0;
    time = createdAt;
    made += 1;
    const age = digits(createdAt, timeLength) + digits(turn, turnLength);
    return { transactionId: age + randomText(random, randomLength), createdAt };
  };
  return {
    click: () => ({
      ...next(),
      offer: random.pick(offers),
      affiliateId: String(1 + random.below(affiliates)),
    }),
    strangeId: () => next().transactionId,
  };
}
