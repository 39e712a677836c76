import type { Reading } from '../../reading/reading.ts';
import { findHostWrong } from '../address/host-wrong.ts';
import { leadsToUs, publicBase } from '../address/public-base.ts';
import { currentToken } from './live-tokens.ts';

/** A token that is written into a URL is given to whoever is called by it. */
function mayHoldToken(reading: Reading): boolean {
  if (findHostWrong(reading).length > 0) return false;
  return publicBase(reading) === null || leadsToUs(reading);
}

/** The offer's current token, for a URL that may have it; null for one that leads elsewhere. */
export function tokenToWrite(reading: Reading): string | null {
  return mayHoldToken(reading) ? (currentToken(reading) ?? null) : null;
}
