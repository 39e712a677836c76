import type { PlatformProfile } from '../../template/platform-profile.ts';

export const gtmServer = {
  id: 'gtm-server',
  name: 'Google Tag Manager server container',
  category: 'tag manager',
  dialects: ['double-curly'],
  dashboardHosts: [
    {
      pattern: 'tagmanager.google.com',
      source: 'repo stape-io/impact-tag @15a396e README (gallery link)',
      confidence: 'official',
    },
  ],
  trackingHosts: [],
  selfHosted: false,
  oneTemplateForAllEvents: false,
  sends: {
    variable: {
      macro: '{{Variable Name}}',
      family: true,
      source: 'no published source was found',
      confidence: 'unverified',
    },
  },
  receives: null,
  clickIdEcho: null,
  eventNames: null,
  quirks: [
    "Stape's Everflow tag sends nothing without transaction_id, coupon_code, or oid and affid.",
  ],
  sources: ['repo stape-io/everflow-tag @9e92dbf'],
} satisfies PlatformProfile;
