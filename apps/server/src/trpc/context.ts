import type { AccessService, Caller } from '../access/access-service.ts';
import type { InvitationsService } from '../access/invitations/invitations-service.ts';
import type { TokensService } from '../access/tokens/tokens-service.ts';
import type { AffiliatesService } from '../affiliates/affiliates-service.ts';
import type { AlertsService } from '../alerts/alerts-service.ts';
import type { WebhooksService } from '../alerts/webhooks/webhooks-service.ts';
import type { AuditService } from '../audit/audit-service.ts';
import type { ClicksService } from '../clicks/clicks-service.ts';
import type { EventsService } from '../events/events-service.ts';
import type { LiveService } from '../live/live-service.ts';
import type { OffersService } from '../offers/offers-service.ts';
import type { PostbackUrlsService } from '../postback-urls/postback-urls-service.ts';
import type { PostbacksService } from '../postbacks/postbacks-service.ts';
import type { RepairService } from '../postbacks/repair/repair-service.ts';
import type { ShareService } from '../postbacks/share/share-service.ts';
import type { WhyService } from '../postbacks/why/why-service.ts';
import type { RecordsService } from '../records/records-service.ts';
import type { ReportsService } from '../reports/reports-service.ts';
import type { SetUpService } from '../set-up/set-up-service.ts';

/**
 * What the routers may call. These are types only, and so are their imports: the extension compiles
 * the router's type without a word of the database or of Node.
 */
export interface Services {
  readonly access: AccessService;
  readonly affiliates: AffiliatesService;
  readonly alerts: AlertsService;
  readonly audit: AuditService;
  readonly clicks: ClicksService;
  readonly events: EventsService;
  readonly invitations: InvitationsService;
  readonly live: LiveService;
  readonly offers: OffersService;
  readonly postbacks: PostbacksService;
  readonly postbackUrls: PostbackUrlsService;
  readonly records: RecordsService;
  readonly repairs: RepairService;
  readonly reports: ReportsService;
  readonly setUp: SetUpService;
  readonly shares: ShareService;
  readonly tokens: TokensService;
  readonly webhooks: WebhooksService;
  readonly whyPages: WhyService;
}

export interface Context {
  /** Whose token the request bears. Without a right one there is no context, and no procedure runs. */
  readonly caller: Caller;
  readonly services: Services;
  /** Says by how many milliseconds an answer may be old, at most; null: it is as of now. */
  readonly tellBehind: (behindMs: number | null) => void;
}
