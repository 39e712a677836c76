import type { PlatformProfile } from '@trackside/core';
import { createContext, useContext } from 'react';

import type { ApiFailure } from '../api/api-failure.ts';
import type { Offer, OfferWithEvents } from '../api/api-types.ts';
import type { Api, ApiClient } from '../api/create-api.ts';
import type { Connection, ServerConnection } from '../storage/connection.ts';

/** The browser's tab that the user works in. */
export interface HostTab {
  readonly id: number;
  readonly url: string;
  /** Lower case, without a port; `''` for pages without one; with its path for a practice page. */
  readonly host: string;
}

/** The chosen offer, as far as it is known. */
export type ChosenOffer =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: ApiFailure }
  | {
      readonly kind: 'ready';
      readonly offer: OfferWithEvents;
      /** False while it is what the server said at the last opening. */
      readonly fresh: boolean;
      /** Why it could not be read again. */
      readonly failure: ApiFailure | null;
    };

/**
 * What every screen stands on, whatever surface shows it: the server, the tab, and what the user
 * has chosen. Screens read and change the choice here and nowhere else.
 */
export interface Workspace {
  /** Query and mutation options for TanStack Query: `useQuery(api.offers.list.queryOptions())`. */
  readonly api: Api;
  /** The same procedures as plain calls, for work that is no query. */
  readonly client: ApiClient;
  readonly connection: Connection;
  /** The server; null in local mode. */
  readonly server: ServerConnection | null;
  /** Under which name this browser keeps what belongs to the connection. */
  readonly place: string;
  /** null where the extension was opened on no page, or may not read its address. */
  readonly tab: HostTab | null;
  readonly platformId: string | null;
  readonly platform: PlatformProfile | null;
  setPlatform(platformId: string | null): void;
  /** The slot that carries our click id; null where the platform has no choice of slots. */
  readonly slot: string | null;
  setSlot(slot: string): void;
  /** Active offers by name; null until known. */
  readonly offers: readonly Offer[] | null;
  readonly offerId: number | null;
  setOffer(offerId: number): void;
  readonly chosen: ChosenOffer;
  /** The chosen offer with its active events; null until it is known. */
  readonly offer: OfferWithEvents | null;
  /** Reads offers and events again, e.g. after a change that was made by `client`. */
  refetch(): Promise<void>;
  /** Shows another of the five screens, or the log, which only a full page has. */
  openScreen(screen: ScreenId | 'log'): void;
}

export const screenIds = ['postbacks', 'events', 'check', 'match', 'live'] as const;
export type ScreenId = (typeof screenIds)[number];

export const WorkspaceContext = createContext<Workspace | null>(null);

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (workspace === null) throw new Error('useWorkspace is used outside a WorkspaceContext');
  return workspace;
}
