import type { LocalOffer } from '../../../api/local/local-state.ts';
import { offerDifferences } from './differences.ts';
import type { ServerOffer } from './server-offer.ts';

export interface NamedOffer {
  readonly local: LocalOffer;
  readonly name: string;
}

/**
 * Which of the server's offers each local one is, by the name under which it goes there; each of them
 * is one local offer's at most. What an upload has found or made stays; then equal ones find each
 * other: names are not unique.
 */
export function matchOffers(
  offers: readonly NamedOffer[],
  servers: readonly ServerOffer[],
  links: Readonly<Record<string, number>>,
): ReadonlyMap<number, ServerOffer> {
  const free = new Set(
    servers.filter(({ archivedAt }) => archivedAt === null).toSorted((a, b) => a.id - b.id),
  );
  const matched = new Map<number, ServerOffer>();
  type Fits = (local: LocalOffer, server: ServerOffer) => boolean;
  const claim = ({ local, name }: NamedOffer, fits: Fits): void => {
    if (matched.has(local.id)) return;
    const found = [...free].find((server) => server.name === name && fits(local, server));
    if (found === undefined) return;
    matched.set(local.id, found);
    free.delete(found);
  };
  const passes: readonly Fits[] = [
    (local, server) => links[String(local.id)] === server.id,
    (local, server) => offerDifferences(local, server).length === 0,
    () => true,
  ];
  for (const fits of passes) for (const offer of offers) claim(offer, fits);
  return matched;
}
