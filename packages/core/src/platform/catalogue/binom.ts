import type { PlatformProfile } from '../../template/platform-profile.ts';

export const binom = {
  id: 'binom',
  name: 'Binom',
  category: 'tracker (self-hosted)',
  dialects: ['curly'],
  dashboardHosts: [],
  trackingHosts: [],
  selfHosted: true,
  oneTemplateForAllEvents: false,
  sends: {
    clickIdOnOfferUrl: {
      macro: '{clickid}',
      source:
        'https://docs.binom.org/postback-url.php and https://docs.binom.org/payout-tracking-v2.php',
      confidence: 'official',
    },
    partnerClickId: {
      macro: '{externalid}',
      source: 'https://intercom.help/adprofex/en/articles/8480962-postback-integration-binom',
      confidence: 'third-party',
    },
  },
  receives: {
    path: {
      parameter: '/click.php',
      source:
        'https://docs.binom.org/postback-url.php and https://docs.binom.org/payout-tracking-v2.php',
      confidence: 'official',
    },
    clickId: {
      parameter: 'cnv_id',
      source:
        'https://docs.binom.org/postback-url.php and https://docs.binom.org/payout-tracking-v2.php',
      confidence: 'official',
    },
    payout: {
      parameter: 'payout',
      source:
        'https://docs.binom.org/postback-url.php and https://docs.binom.org/payout-tracking-v2.php',
      confidence: 'official',
    },
    status: {
      parameter: 'cnv_status, cnv_status2',
      source:
        'https://docs.binom.org/postback-url.php and https://docs.binom.org/payout-tracking-v2.php',
      confidence: 'official',
    },
    currency: {
      parameter: 'cnv_currency',
      source:
        'https://docs.binom.org/postback-url.php and https://docs.binom.org/payout-tracking-v2.php',
      confidence: 'official',
    },
    events: {
      parameter: 'event1..event30 (set), add_event1..add_event30 (increment)',
      source:
        'https://docs.binom.org/postback-url.php and https://docs.binom.org/payout-tracking-v2.php',
      confidence: 'official',
    },
    suppressOutbound: {
      parameter: 'disable_postback=1',
      source:
        'https://docs.binom.org/postback-url.php and https://docs.binom.org/payout-tracking-v2.php',
      confidence: 'official',
    },
    toOffer: {
      parameter: 'to_offer',
      source:
        'https://docs.binom.org/postback-url.php and https://docs.binom.org/payout-tracking-v2.php',
      confidence: 'official',
    },
  },
  // The link's parameter is not in the catalogue.
  clickIdEcho: {
    role: 'partnerClickId',
    slots: [
      {
        name: 'externalid',
        linkParameter: null,
        macro: '{externalid}',
      },
    ],
  },
  eventNames: null,
  conversionVsEvent: 'One conversion, and 30 numeric event counters.',
  quirks: [
    'Version 2 is called at /postback?clickid= (https://docs.altercpa.top/en/trackers/binom/).',
  ],
  sources: [
    'https://docs.binom.org/postback-url.php and https://docs.binom.org/payout-tracking-v2.php',
  ],
} satisfies PlatformProfile;
