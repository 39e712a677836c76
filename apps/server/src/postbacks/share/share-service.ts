import type { Result } from '@trackside/core';
import type { RefusalReason } from '../../errors.ts';

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
    readonly by: string;
  }): Promise<Result<NewShare, RefusalReason>>;
  /** Newest first; of one postback, or of all (the newest 200). */
  shares(postbackId: string | undefined): Promise<readonly ShareView[]>;
  /** From now on the link leads nowhere. */
  unshare(shareId: number): Promise<Result<ShareView, RefusalReason>>;
  /** The page behind a link's secret; null where it leads nowhere. */
  page(secret: string): Promise<string | null>;
}
