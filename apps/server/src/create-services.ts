import { createAccessService } from './access/create-access-service.ts';
import type { AppDeps } from './app-deps.ts';
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
  const offers = createOffersService(deps);
  const events = createEventsService(deps);
  const postbacks = createPostbacksService(deps);
  const whyPages = createWhyService(deps);
  return {
    access: createAccessService(deps),
    clicks: createClicksService(deps),
    events,
    live: createLiveService({ ...deps, postbacks }),
    offers,
    postbacks,
    postbackUrls: createPostbackUrlsService({ offers, events }),
    records: createRecordsService(deps),
    repairs: createRepairService(deps),
    reports: createReportsService(deps),
    setUp: createSetUpService(deps),
    shares: createShareService({ ...deps, whyPages }),
    whyPages,
  };
}
