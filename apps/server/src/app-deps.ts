import type { AllowsAddress } from './alerts/webhooks/send/address-guard.ts';
import type { Config } from './config.ts';
import type { WriteQueue } from './ingest/queue/write-queue.ts';
import type { Database } from './db/database.ts';
import type { IngestMetrics } from './metrics/ingest-metrics.ts';
import type { TokenVault } from './keys/token-vault.ts';
import type { LiveFeed } from './live/live-feed.ts';
import type { Clock } from './ports/clock.ts';
import type { RandomBytes } from './ports/random-bytes.ts';
import type { MakeId } from './ports/time-ordered-id.ts';
import type { ReportReads } from './standby/report-reads.ts';

/** All that the features may reach of the world. */
export interface AppDeps {
  readonly config: Pick<Config, 'publicUrl' | 'trustProxy' | 'clicksPerMinute'>;
  readonly database: Database;
  /** Where reports and exports are read. */
  readonly reportReads: ReportReads;
  readonly queue: WriteQueue;
  readonly ingestMetrics: IngestMetrics;
  readonly liveFeed: LiveFeed;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly makeId: MakeId;
  /** Where webhooks may be sent to. */
  readonly allowsAddress: AllowsAddress;
  /** The key under which access tokens are hashed. */
  readonly accessKey: Uint8Array;
  /** Keeps the tokens of postback URLs, and the secrets that senders and webhooks sign with. */
  readonly vault: TokenVault;
}
