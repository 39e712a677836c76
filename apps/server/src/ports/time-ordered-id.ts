import type { Clock } from './clock.ts';
import type { RandomBytes } from './random-bytes.ts';

/** Makes ids of clicks and postbacks. */
export type MakeId = () => string;

/** Sorts as its values do, is the same in URLs, and has no letters that are taken for digits. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** 50 bits: milliseconds until the year 37648. */
const timeLength = 10;

/** 130 bits. */
const randomLength = 26;

/** Ids of 36 characters: ten for the time, so that they sort by age, then 130 random bits. */
export function createIdMaker(clock: Clock, random: RandomBytes): MakeId {
  return () => {
    let time = '';
    for (let rest = clock(), place = 0; place < timeLength; place += 1) {
      time = alphabet.charAt(rest % 32) + time;
      rest = Math.floor(rest / 32);
    }
    let tail = '';
    for (const byte of random(randomLength)) tail += alphabet.charAt(byte % 32);
    return time + tail;
  };
}
