import { createAccessService } from './access/create-access-service.ts';
import { createAlertsService } from './alerts/create-alerts-service.ts';
import { createWebhooksService } from './alerts/webhooks/create-webhooks-service.ts';
import { createInvitationsService } from './access/invitations/create-invitations-service.ts';
import { createTokensService } from './access/tokens/create-tokens-service.ts';
import { createAccessWatch } from './access/watch/watch-access.ts';
import { createAffiliatesService } from './affiliates/create-affiliates-service.ts';
import type { AppDeps } from './app-deps.ts';
import { createChangeAs } from './audit/change-as.ts';
import { createAuditService } from './audit/create-audit-service.ts';
import { createClicksService } from './clicks/create-clicks-service.ts';
import { createEventsService } from './events/create-events-service.ts';
import { createLiveService } from './live/create-live-service.ts';
import { createOffersService } from './offers/create-offers-service.ts';
import { createPostbackUrlsService } from './postback-urls/create-postback-urls-service.ts';
import { createPostbacksService } from './postbacks/create-postbacks-service.ts';
import { createRepairService } from './postbacks/repair/create-repair-service.ts';
import { createShareService } from './postbacks/share/create-share-service.ts';
import { createWhyService } from './postbacks/why/create-why-service.ts';
import { createRecordsService } from './records/create-records-service.ts';
import { createReportsService } from './reports/create-reports-service.ts';
import { createSetUpService } from './set-up/create-set-up-service.ts';
import type { Services } from './trpc/context.ts';

/** Every feature's functions, made of what they may reach. */
export function createServices(deps: AppDeps): Services {
  const changing = {
    ...deps,
    changeAs: createChangeAs(deps),
    accessWatch: createAccessWatch(deps),
  };
  const offers = createOffersService(changing);
  const events = createEventsService(changing);
  const postbacks = createPostbacksService(deps);
  const whyPages = createWhyService(deps);
  return {
    access: createAccessService(changing),
    affiliates: createAffiliatesService(changing),
    alerts: createAlertsService(changing),
    audit: createAuditService(deps),
    clicks: createClicksService(deps),
    events,
    invitations: createInvitationsService(changing),
    live: createLiveService({ ...deps, postbacks }),
    offers,
    postbacks,
    postbackUrls: createPostbackUrlsService({ offers, events }),
    records: createRecordsService(deps),
    repairs: createRepairService(deps),
    reports: createReportsService(deps),
    setUp: createSetUpService(changing),
    shares: createShareService({ ...changing, whyPages }),
    tokens: createTokensService(changing),
    webhooks: createWebhooksService(changing),
    whyPages,
  };
}
