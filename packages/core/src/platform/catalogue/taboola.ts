import type { PlatformProfile } from '../../template/platform-profile.ts';

export const taboola = {
  id: 'taboola',
  name: 'Taboola (traffic source)',
  category: 'traffic source',
  dialects: ['bareword'],
  dashboardHosts: [],
  trackingHosts: [],
  selfHosted: false,
  oneTemplateForAllEvents: false,
  sends: {},
  receives: {
    path: {
      parameter: 'https://trc.taboola.com/actions-handler/log/3/s2s-action',
      source: 'https://developers.taboola.com/pixel/docs/the-postback-url',
      confidence: 'official',
    },
    clickId: {
      parameter: 'click-id',
      source: 'https://developers.taboola.com/pixel/docs/the-postback-url',
      confidence: 'official',
      note: 'must be named exactly click-id; ~120 chars, case-sensitive',
    },
    eventName: {
      parameter: 'name',
      source: 'https://developers.taboola.com/pixel/docs/the-postback-url',
      confidence: 'official',
      note: 'case-sensitive; Event Name, not Conversion Name',
    },
    revenue: {
      parameter: 'revenue',
      source: 'https://developers.taboola.com/pixel/docs/the-postback-url',
      confidence: 'official',
    },
    currency: {
      parameter: 'currency',
      source: 'https://developers.taboola.com/pixel/docs/the-postback-url',
      confidence: 'official',
    },
    orderId: {
      parameter: 'orderid',
      source: 'https://developers.taboola.com/pixel/docs/the-postback-url',
      confidence: 'official',
    },
  },
  // No macro of it is known.
  clickIdEcho: null,
  eventNames: null,
  quirks: ['204 is success; 400 is a missing or misspelled click-id or name.'],
  sources: [
    'https://developers.taboola.com/pixel/docs/the-postback-url',
    'https://developers.taboola.com/pixel/docs/postback-url-error-codes',
  ],
} satisfies PlatformProfile;
