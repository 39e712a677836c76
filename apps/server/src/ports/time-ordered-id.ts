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

/** Ids of 38 characters: ten for the time and two for the turn within it, so that they sort by age, then 130 random bits. */
export function createIdMaker(clock: Clock, random: RandomBytes): MakeId {
  let time = Number.NaN;
  let turn = 0;
  return () => {
    const now = clock();
    turn = now === time ? Math.min(turn + 1, lastTurn) : 0;
    time = now;
    let tail = '';
    for (const byte of random(randomLength)) tail += alphabet.charAt(byte % 32);
    return digits(time, timeLength) + digits(turn, turnLength) + tail;
  };
}

/** The part of an id that tells its millisecond: all ids that were made later sort after it. */
export function timeOf(id: string): string {
  return id.slice(0, timeLength);
}

function digits(value: number, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest = Math.floor(rest / 32)) {
    text = alphabet.charAt(rest % 32) + text;
  }
  return text;
}
