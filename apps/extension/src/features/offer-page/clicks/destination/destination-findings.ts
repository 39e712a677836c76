import {
  checkPostbackUrl,
  composePostbackUrl,
  fragmentStart,
  tokenizeTemplate,
} from '@trackside/core';

import type { Finding } from '../../../../findings/finding.ts';

interface DestinationContext {
  readonly offer: { readonly id: number; readonly secure: string };
  readonly platformId: string | null;
  readonly slot: string | null;
}

/** Where the postback URL leads says nothing about the destination. */
const anyBase = 'https://trackside.example';

/**
 * What is wrong with a destination: what core says of it as the link of this offer's postback URL, and
 * of its parameters. A repair holds the whole destination.
 */
export function destinationFindings(
  destination: string,
  { offer, platformId, slot }: DestinationContext,
): Finding[] {
  const platform = platformId === null ? {} : { platform: platformId };
  const postback = composePostbackUrl({
    base: anyBase,
    secure: offer.secure,
    ...platform,
    ...(slot === null ? {} : { slot }),
  });
  const asLink = checkPostbackUrl(postback.url, {
    ...platform,
    offer: { id: offer.id, secure: offer.secure, events: [] },
    trackingLink: destination,
  }).filter(({ source }) => source === 'trackingLink');
  const repeated = checkPostbackUrl(destination).filter(
    ({ code }) => code === 'DUPLICATE_PARAMETER',
  );
  return [...asLink, ...repeated]
    .filter((finding) => !isClickIdMissing(finding) || !isInPath(destination))
    .map((finding) => ({ ...finding, source: 'offer' }));
}

/** No parameter carries the click id; said of the whole link. */
export function isClickIdMissing({ code, params }: Pick<Finding, 'code' | 'params'>): boolean {
  return code === 'CLICK_ID_PAIR_MISMATCH' && params['passed'] === undefined;
}

/** The click id is a part of the address before the query, which a click fills in, too. */
function isInPath(destination: string): boolean {
  const address = destination.slice(0, fragmentStart(destination));
  for (const { kind, text } of tokenizeTemplate(address)) {
    if (kind === 'macro' && text === '{transaction_id}') return true;
    if (kind === 'literal' && text.includes('?')) return false;
  }
  return false;
}
