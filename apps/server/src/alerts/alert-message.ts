import { verdictMessage } from '@trackside/core';
import type { Alert } from './alert.ts';

/** An alert as one English sentence or two, for those who get it without our screens. */
export function alertMessage({ kind, code, what, facts }: Alert, offerName: string | null): string {
  const offer = offerName === null ? 'No offer that can be told' : `Offer ${offerName}`;
  if (kind === 'OFFER_SILENT') {
    const clicks =
      facts.clicks === 0 ? 'there were no clicks either' : `${facts.clicks} clicks came`;
    return `${offer}: no postback since ${iso(facts.since)}, where some ${facts.expected} were to come; ${clicks} meanwhile. Ask the advertiser whether the postbacks are still on.`;
  }
  if (kind === 'DUPLICATES_BURST') {
    return `${offer}: ${facts.duplicates} duplicates in two hours, where ${facts.usual} are usual. They count once; ask the advertiser whether a postback is set up twice.`;
  }
  const name = what === null ? '' : ` (event “${what}”)`;
  const why = code === null ? '' : ` ${verdictMessage(code)}`;
  return `${offer}: postbacks are not recorded for a new reason, ${code}${name}.${why}`;
}

function iso(moment: number | undefined): string {
  return new Date(moment ?? 0).toISOString();
}
