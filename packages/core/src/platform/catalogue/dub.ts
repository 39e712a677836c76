import type { PlatformProfile } from '../../template/platform-profile.ts';

export const dub = {
  id: 'dub',
  name: 'Dub (open source)',
  category: 'partner platform',
  dialects: [],
  dashboardHosts: [
    {
      pattern: 'app.dub.co',
      source: 'repo dubinc/docs @3917ac3 docs/integrations/appsflyer.mdx',
      confidence: 'official',
    },
    {
      pattern: 'partners.dub.co',
      source: 'repo dubinc/docs docs/postbacks/introduction.mdx',
      confidence: 'official',
    },
  ],
  trackingHosts: [],
  selfHosted: false,
  oneTemplateForAllEvents: false,
  sends: {},
  receives: {
    lead: {
      parameter: 'POST /track/lead {clickId,eventName,customerExternalId,...}',
      source: 'repo dubinc/dub @1de955f',
      confidence: 'official',
    },
    sale: {
      parameter:
        'POST /track/sale {customerExternalId,amount (cents),currency,eventName,invoiceId,leadEventName,...}',
      source: 'repo dubinc/dub @1de955f',
      confidence: 'official',
    },
    appsflyer: {
      parameter: 'GET /api/appsflyer/webhook?appId=&partnerEventId=lead|sale&...',
      source: 'repo dubinc/dub @1de955f',
      confidence: 'official',
    },
  },
  clickIdEcho: null,
  eventNames: null,
  conversionVsEvent: 'A lead first, then sales; there are deferred and direct-sale modes.',
  quirks: [
    'It sends no URL templates: POST with JSON, an HMAC in the Dub-Signature header, retries after 12 s up to 24 h.',
    'An AppsFlyer amount with a point is taken as major units, one without as cents (29 becomes 29 cents).',
  ],
  sources: ['repo dubinc/dub @1de955f'],
} satisfies PlatformProfile;
