import type { Clock } from './clock.ts';
import type { RandomBytes } from './random-bytes.ts';

/** Makes ids of clicks and postbacks. */
export type MakeId = () => string;

/** Sorts as its values do, is the same in URLs, and has no letters that are taken for digits. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** 50 bits: milliseconds until the year 37648. */
const timeLength = 10;

/** The ids that one millisecond can tell apart by age: 1024. More of them sort by chance. */
const turnLength = 2;
const lastTurn = 32 ** turnLength - 1;

/** 130 bits. */
const randomLength = 26;

/** Randomness is asked for so many ids at once: asking costs more than the bytes. */
const idsAPool = 64;

/** Ids of 38 characters: ten for the time and two for the turn within it, so that they sort by age, then 130 random bits. */
export function createIdMaker(clock: Clock, random: RandomBytes): MakeId {
  let time = Number.NaN;
  let turn = 0;
  let pool: Uint8Array = new Uint8Array();
  let used = 0;
  const tail = (): string => {
    if (used === pool.length) {
      pool = random(randomLength * idsAPool);
      used = 0;
    }
    let text = '';
    for (const end = used + randomLength; used < end; used += 1) {
      text += alphabet.charAt((pool[used] ?? 0) % 32);
    }
    return text;
  };
  return () => {
    const now = clock();
    turn = now === time ? Math.min(turn + 1, lastTurn) : 0;
    time = now;
    return digits(time, timeLength) + digits(turn, turnLength) + tail();
  };
}

/** No id that is made at this moment or later sorts before it; milliseconds since the epoch. */
export function earliestId(at: number): string {
  return digits(Math.max(at, 0), timeLength);
}

/** The moment that an id begins with, in milliseconds since the epoch; null: it begins with none. */
export function timeOfId(id: string): number | null {
  let time = 0;
  for (let place = 0; place < timeLength; place += 1) {
    const digit = alphabet.indexOf(id.charAt(place) || ' ');
    if (digit === -1) return null;
    time = time * alphabet.length + digit;
  }
  return time;
}

function digits(value: number, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest = Math.floor(rest / 32)) {
    text = alphabet.charAt(rest % 32) + text;
  }
  return text;
}
