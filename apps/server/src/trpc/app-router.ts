import { accessRouter } from '../access/access-router.ts';
import { affiliatesRouter } from '../affiliates/affiliates-router.ts';
import { alertsRouter } from '../alerts/alerts-router.ts';
import { auditRouter } from '../audit/audit-router.ts';
import { clicksRouter, testsRouter } from '../clicks/clicks-router.ts';
import { eventsRouter } from '../events/events-router.ts';
import { liveRouter } from '../live/live-router.ts';
import { globalRouter } from '../offers/secure/global-router.ts';
import { offersRouter } from '../offers/offers-router.ts';
import { postbackUrlsRouter } from '../postback-urls/postback-urls-router.ts';
import { postbacksRouter } from '../postbacks/postbacks-router.ts';
import { conversionsRouter, eventRecordsRouter } from '../records/records-router.ts';
import { reportsRouter } from '../reports/reports-router.ts';
import { setUpRouter } from '../set-up/set-up-router.ts';
import { router } from './init.ts';

/** The API (contract, section 5). */
export const appRouter = router({
  access: accessRouter,
  affiliates: affiliatesRouter,
  alerts: alertsRouter,
  audit: auditRouter,
  clicks: clicksRouter,
  conversions: conversionsRouter,
  eventRecords: eventRecordsRouter,
  events: eventsRouter,
  global: globalRouter,
  live: liveRouter,
  offers: offersRouter,
  postbackUrls: postbackUrlsRouter,
  postbacks: postbacksRouter,
  reports: reportsRouter,
  setup: setUpRouter,
  tests: testsRouter,
});

export type AppRouter = typeof appRouter;
