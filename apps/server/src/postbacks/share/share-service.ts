import type { Caller } from '../../access/access-service.ts';
import type { Changed } from '../../audit/changed.ts';

/** A link to one postback's why page. The link itself is shown once, when it is made. */
export interface ShareView {
  readonly id: number;
  readonly postbackId: string;
  readonly showAmounts: boolean;
  readonly at: string;
  readonly by: string;
}

export interface NewShare extends ShareView {
  readonly url: string;
}

export interface ShareService {
  share(request: {
    readonly id: string;
    readonly showAmounts: boolean;
    readonly caller: Caller;
  }): Promise<Changed<NewShare>>;
  /** Newest first; of one postback, or of all (the newest 200). */
  shares(postbackId: string | undefined): Promise<readonly ShareView[]>;
  /** From now on the link leads nowhere. */
  unshare(caller: Caller, shareId: number): Promise<Changed<ShareView>>;
  /** The page behind a link's secret; null where it leads nowhere. */
  page(secret: string): Promise<string | null>;
}
