import { describe, expect, it } from 'vitest';
import {
  checkFactsOf,
  hoursOf,
  isNoDuration,
  noFacts,
  offerFactsOf,
  toDuration,
  type Duration,
} from './set-up-facts.ts';

describe('a duration', () => {
  it.each<[Duration, number | null]>([
    [{ amount: '30', unit: 'days' }, 720],
    [{ amount: ' 1,5 ', unit: 'hours' }, 1.5],
    [{ amount: '', unit: 'always' }, Infinity],
    [{ amount: '', unit: 'days' }, null],
    [{ amount: 'a month', unit: 'days' }, null],
    [{ amount: '-3', unit: 'hours' }, null],
  ])('of %j is %j hours', (duration, hours) => {
    expect(hoursOf(duration)).toBe(hours);
  });

  it('is told to be wrong only where something is written', () => {
    expect(isNoDuration({ amount: 'a month', unit: 'days' })).toBe(true);
    expect(isNoDuration({ amount: ' ', unit: 'days' })).toBe(false);
    expect(isNoDuration({ amount: '7', unit: 'days' })).toBe(false);
  });

  it.each([12, 720, Infinity])('that was read is typed so that it is %j hours again', (hours) => {
    expect(hoursOf(toDuration(hours))).toBe(hours);
  });
});

describe('the facts', () => {
  it('are none where nothing is known', () => {
    expect(checkFactsOf(noFacts)).toEqual({});
    expect(offerFactsOf(noFacts)).toEqual({});
  });

  it('go to the check as it takes them', () => {
    const facts = {
      window: { amount: '', unit: 'always' },
      clickAge: { amount: '7', unit: 'days' },
      method: 'PUT',
      timeUnit: 'seconds',
      redirectsTo: ' https://t.example/in ',
    } as const;
    expect(checkFactsOf(facts)).toEqual({
      postbackWindowHours: Infinity,
      method: 'PUT',
      redirectsTo: 'https://t.example/in',
    });
    expect(offerFactsOf(facts)).toEqual({ clickAgeLimitHours: 168, eventTimeUnit: 'seconds' });
  });
});
