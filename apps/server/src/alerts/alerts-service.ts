import type { Alert } from './alert.ts';

export interface AlertView extends Alert {
  readonly id: number;
  readonly offer: { readonly id: number; readonly name: string } | null;
  readonly beganAt: string;
  /** When it was last added to. */
  readonly lastAt: string;
  /** `TROUBLE_NEW`: how many postbacks it is about. */
  readonly count: number;
  readonly endedAt: string | null;
  readonly dismissedAt: string | null;
  readonly dismissedBy: string | null;
}

export interface AlertFilter {
  /** `open`: neither ended nor dismissed. */
  readonly state: 'open' | 'all';
  readonly offerId?: number | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface AlertsService {
  /** Newest first; `open` counts all that are open, whatever the filter lets through. */
  list(filter: AlertFilter): Promise<{
    readonly items: readonly AlertView[];
    readonly nextCursor: string | null;
    readonly open: number;
  }>;
  /** Dismisses alerts, or takes that back; says how many there were. */
  dismiss(ids: readonly number[], dismissed: boolean, by: string): Promise<number>;
}
