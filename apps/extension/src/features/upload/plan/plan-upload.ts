import { linkInOwnNames } from '@trackside/core';

import {
  activeOffers,
  type LocalEvent,
  type LocalOffer,
  type LocalState,
} from '../../../api/local/local-state.ts';
import { offerDifferences, type OfferDifference } from './differences.ts';
import { matchOffers, type NamedOffer } from './match-offers.ts';
import { planEvents, type PlannedEvent } from './plan-events.ts';
import type { ServerOffer } from './server-offer.ts';
import type { OfferChoice, UploadChoices } from './upload-choices.ts';

export interface PlannedOffer {
  readonly local: LocalOffer;
  /** Its name on the server. */
  readonly name: string;
  readonly state: 'new' | 'same' | 'differs' | 'skipped';
  /** The server's offer of that name; null where there is none. */
  readonly server: ServerOffer | null;
  readonly differences: readonly OfferDifference[];
  /** There is something to choose: the server has an offer of the local one's own name, and it differs. */
  readonly isConflict: boolean;
  readonly choice: OfferChoice;
  /** The other name that was typed cannot be used either: it is empty, or another offer has it. */
  readonly nameFault: 'empty' | 'taken' | null;
  /** False where the server has records in another currency. */
  readonly canOverwrite: boolean;
  readonly events: readonly PlannedEvent[];
}

const keep: OfferChoice = { kind: 'keep' };

function chosen(choices: UploadChoices, id: number): OfferChoice {
  return choices.offers[String(id)] ?? keep;
}

/** The active offers as they go to the server: its macro for the click's id in place of the tracker's. */
function sentOffers(state: LocalState): LocalOffer[] {
  const words = state.tracker?.words ?? null;
  return activeOffers(state).map((offer) =>
    words === null
      ? offer
      : { ...offer, destinationUrl: linkInOwnNames(offer.destinationUrl, words).text },
  );
}

/** Under which name each local offer goes to the server, by what was chosen; skipped ones under none. */
function named(offers: readonly LocalOffer[], choices: UploadChoices): NamedOffer[] {
  return offers.flatMap((local) => {
    const choice = chosen(choices, local.id);
    if (choice.kind === 'skip') return [];
    return [{ local, name: choice.kind === 'rename' ? choice.name.trim() : local.name }];
  });
}

/** Which of the server's offers each planned one is; what is only created has none yet. */
export function linksOf(plan: readonly PlannedOffer[]): Record<string, number> {
  return Object.fromEntries(
    plan.flatMap(({ local, state, server }) =>
      state === 'skipped' || server === null ? [] : [[String(local.id), server.id]],
    ),
  );
}

/** The names of the server's offers that an upload has to look at. */
export function namesToCompare(state: LocalState, choices: UploadChoices): ReadonlySet<string> {
  const offers = activeOffers(state);
  return new Set([
    ...offers.map(({ name }) => name),
    ...named(offers, choices).map(({ name }) => name),
  ]);
}

/**
 * What an upload would do: each active local offer beside the server's of the same name. It reads and
 * chooses nothing by itself, and after it was carried out the same choices plan nothing more.
 */
export function planUpload(
  state: LocalState,
  servers: readonly ServerOffer[],
  choices: UploadChoices,
): PlannedOffer[] {
  const offers = sentOffers(state);
  const going = named(offers, choices);
  const matched = matchOffers(going, servers, choices.links);
  const byOwnName = matchOffers(
    offers.map((local) => ({ local, name: local.name })),
    servers,
    choices.links,
  );
  return offers.map((local) => {
    const choice = chosen(choices, local.id);
    const own = byOwnName.get(local.id) ?? null;
    const isConflict = own !== null && offerDifferences(local, own).length > 0;
    const name = choice.kind === 'rename' ? choice.name.trim() : local.name;
    if (choice.kind === 'skip') {
      const nothing = { differences: [], nameFault: null, canOverwrite: false, events: [] };
      return { local, name, state: 'skipped', server: own, isConflict, choice, ...nothing };
    }
    const server = matched.get(local.id) ?? null;
    const differences = server === null ? [] : offerDifferences(local, server);
    const isTaken =
      differences.length > 0 ||
      (server === null &&
        (servers.some((other) => other.archivedAt === null && other.name === name) ||
          going.some((other) => other.local.id !== local.id && other.name === name)));
    const nameFault =
      choice.kind !== 'rename' ? null : name === '' ? 'empty' : isTaken ? 'taken' : null;
    return {
      local,
      name,
      state: server === null ? 'new' : differences.length === 0 ? 'same' : 'differs',
      server,
      differences,
      isConflict,
      choice,
      nameFault,
      canOverwrite: own === null || !own.hasRecords || own.currency === local.currency,
      events: planEvents(eventsOf(state, local.id), {
        server,
        // Amounts in one currency are none in another.
        sameCurrency:
          server === null || server.currency === local.currency || choice.kind === 'overwrite',
        idsAreOurs: state.tracker === null || state.tracker.words === null,
        choices,
      }),
    };
  });
}

function eventsOf({ events }: LocalState, offerId: number): LocalEvent[] {
  return events.filter((event) => event.offerId === offerId && event.archivedAt === null);
}
