import { expect, it } from 'vitest';
import { decisiveParameters, descriptiveParameters, ownParameters } from './parameters.ts';

it('holds each of the contract’s nineteen parameters once', () => {
  expect([...decisiveParameters, ...descriptiveParameters]).toEqual([...ownParameters]);
  expect(ownParameters.size).toBe(19);
});
