import { useQuery, useQueryClient } from '@tanstack/react-query';
import { platformById } from '@trackside/core';
import { useCallback, useMemo, type ReactNode } from 'react';

import { createApi, createClient } from '../api/create-api.ts';
import { toApiFailure } from '../api/api-failure.ts';
import {
  hostChoicesItem,
  namedHostsItem,
  noChoice,
  recentOffersItem,
  tabItem,
  withRecent,
  type HostChoice,
} from '../storage/choices.ts';
import { placeOf, type Connection } from '../storage/connection.ts';
import { entryOf } from '../storage/entry-of.ts';
import { useStored } from '../storage/use-stored.ts';
import { WorkspaceContext, type ChosenOffer, type Workspace } from './workspace.ts';
import { chosenOfferId, chosenSlot } from './choose.ts';
import { platformOfTab } from './platform-of-tab.ts';
import { withPracticePlace } from './practice-page.ts';
import { useHostTab } from './use-host-tab.ts';
import { useIdle } from '../opening/use-idle.ts';
import { isFresh, useKeptAnswers } from '../opening/use-kept-answers.ts';
import { useNews } from './use-news.ts';

/** Kept where the user wants plain URLs on a host whose platform is known. */
const noPlatform = '';

interface WorkspaceProviderProps {
  readonly connection: Connection;
  readonly children: ReactNode;
}

/** Puts together what the screens stand on: server, tab and choices. */
export function WorkspaceProvider({ connection, children }: WorkspaceProviderProps) {
  const queryClient = useQueryClient();
  const client = useMemo(() => createClient(connection), [connection]);
  const api = useMemo(() => createApi(client, queryClient), [client, queryClient]);
  const hostTab = useHostTab();
  const place = placeOf(connection);
  const server = connection.kind === 'local' ? null : connection;
  const serverUrl = server?.url ?? null;
  const [choices, , updateChoices] = useStored(useMemo(() => hostChoicesItem(place), [place]));
  const [namedHosts] = useStored(namedHostsItem);
  const [recent, , updateRecent] = useStored(useMemo(() => recentOffersItem(place), [place]));
  const [, setScreen] = useStored(tabItem);
  const readAgain = useCallback(async () => {
    await queryClient.invalidateQueries();
  }, [queryClient]);
  const tellOthers = useNews(useCallback(() => void readAgain(), [readAgain]));

  const kept = useKeptAnswers(api, serverUrl);
  const choicesLoaded =
    hostTab.loaded && choices.loaded && namedHosts.loaded && recent.loaded && kept.loaded;
  // Where the chosen offer is known, the list of all, which may be long, comes after its URLs.
  const idle = useIdle(choicesLoaded);
  const offersQuery = useQuery({
    ...api.offers.list.queryOptions(),
    enabled: choicesLoaded && (kept.offerId === null || idle),
  });
  const tab = useMemo(
    () => (serverUrl === null ? hostTab.tab : withPracticePlace(hostTab.tab, serverUrl)),
    [hostTab.tab, serverUrl],
  );
  const host = tab?.host ?? '';
  const choice = entryOf(choices.value, host) ?? noChoice;
  const choose = (change: Partial<HostChoice>): void =>
    updateChoices((kept) => ({
      ...kept,
      [host]: { ...(entryOf(kept, host) ?? noChoice), ...change },
    }));

  const offers = offersQuery.data ?? null;
  // Which offer it is mostly is known before the list of all has come.
  const offerId =
    offers === null
      ? (choice.offerId ?? recent.value[0] ?? kept.offerId)
      : chosenOfferId(offers, choice.offerId, recent.value);
  const offerQuery = useQuery({
    ...api.offers.get.queryOptions({ id: offerId ?? 0 }),
    enabled: offerId !== null && choicesLoaded,
  });
  // The URLs need it, too: asked together with the offer.
  useQuery({ ...api.global.get.queryOptions(), enabled: choicesLoaded });

  const platformId = choice.platformId ?? platformOfTab(tab, namedHosts.value);
  const platform = platformId === null ? null : platformById(platformId);
  const chosen = chosenOffer(offersQuery, offerId, offerQuery);

  if (!choicesLoaded) return null;
  const workspace: Workspace = {
    api,
    client,
    connection,
    server,
    place,
    tab,
    platformId: platform === null ? null : platformId,
    platform,
    setPlatform: (next) => choose({ platformId: next ?? noPlatform }),
    slot: chosenSlot(platform, choice.slots),
    setSlot: (slot) => {
      if (platformId !== null) choose({ slots: { ...choice.slots, [platformId]: slot } });
    },
    offers,
    offerId,
    setOffer: (next) => {
      choose({ offerId: next });
      updateRecent((kept) => withRecent(kept, next));
    },
    chosen,
    offer: chosen.kind === 'ready' ? chosen.offer : null,
    refetch: async () => {
      tellOthers();
      await readAgain();
    },
    openScreen: setScreen,
  };
  return <WorkspaceContext value={workspace}>{children}</WorkspaceContext>;
}

interface QueryLike<Data> {
  readonly data: Data | undefined;
  readonly error: unknown;
  readonly dataUpdatedAt: number;
}

function chosenOffer(
  offersQuery: QueryLike<unknown>,
  offerId: number | null,
  offerQuery: QueryLike<Workspace['offer']>,
): ChosenOffer {
  const { data: offer } = offerQuery;
  // One that was archived elsewhere stands in no list: it is not the one to go on with.
  const stands = offersQuery.data !== undefined || offer?.archivedAt === null;
  if (offer !== undefined && offer !== null && offerId !== null && stands) {
    const failure = offerQuery.error === null ? null : toApiFailure(offerQuery.error);
    return { kind: 'ready', offer, fresh: isFresh(offerQuery), failure };
  }
  const error = offersQuery.data === undefined ? offersQuery.error : offerQuery.error;
  if (error !== null) return { kind: 'failed', failure: toApiFailure(error) };
  if (offersQuery.data === undefined) return { kind: 'loading' };
  return offerId === null ? { kind: 'none' } : { kind: 'loading' };
}
