import type { PlatformProfile } from '../../template/platform-profile.ts';

export const trackier = {
  id: 'trackier',
  name: 'Trackier',
  category: 'network platform',
  dialects: [],
  dashboardHosts: [
    {
      pattern: '*.trackier.io',
      source: 'public GitHub files (shoogloo.trackier.io, analytics.trackier.io ...)',
      confidence: 'seen',
    },
  ],
  trackingHosts: [],
  selfHosted: false,
  oneTemplateForAllEvents: false,
  sends: {
    clickId: null,
    eventName: null,
    payout: null,
  },
  receives: {
    path: {
      parameter: '/acquisition',
      source:
        'https://help.trackier.com/support/solutions/articles/31000155578-parameters-for-advertiser-postback',
      confidence: 'official',
    },
    clickId: {
      parameter: 'click_id',
      source:
        'https://help.trackier.com/en/articles/8107277-key-parameters-for-setting-up-advertiser-postback',
      confidence: 'official',
    },
    transactionId: {
      parameter: 'txn_id',
      source:
        'https://help.trackier.com/en/articles/8107277-key-parameters-for-setting-up-advertiser-postback',
      confidence: 'official',
    },
    saleAmount: {
      parameter: 'sale_amount',
      source:
        'https://help.trackier.com/en/articles/8107277-key-parameters-for-setting-up-advertiser-postback',
      confidence: 'official',
    },
    eventName: {
      parameter: 'goal_value',
      source:
        'https://help.trackier.com/en/articles/8107277-key-parameters-for-setting-up-advertiser-postback',
      confidence: 'official',
    },
    eventId: {
      parameter: 'goal_id',
      source:
        'https://help.trackier.com/en/articles/8107277-key-parameters-for-setting-up-advertiser-postback',
      confidence: 'official',
    },
    revenue: {
      parameter: 'revenue',
      source:
        'https://help.trackier.com/en/articles/8107277-key-parameters-for-setting-up-advertiser-postback',
      confidence: 'official',
    },
    currency: {
      parameter: 'currency',
      source:
        'https://help.trackier.com/en/articles/8107277-key-parameters-for-setting-up-advertiser-postback',
      confidence: 'official',
    },
    status: {
      parameter: 'status',
      source:
        'https://help.trackier.com/en/articles/8107277-key-parameters-for-setting-up-advertiser-postback',
      confidence: 'official',
      note: 'approved | cancelled | rejected | pending',
    },
    subIds: {
      parameter: 'sub1..sub15',
      source:
        'https://help.trackier.com/en/articles/8107277-key-parameters-for-setting-up-advertiser-postback',
      confidence: 'official',
    },
    secret: null,
  },
  // No macro of it is known.
  clickIdEcho: null,
  eventNames: null,
  conversionVsEvent: 'A default goal, and goals whose value the advertiser gives.',
  quirks: [
    'Its log names INVALID_CLICK_ID, DUPLICATE_CLICK_ID and INVALID_SECURITY_TOKEN as reasons.',
  ],
  sources: [
    'https://help.trackier.com/en/articles/8107277-key-parameters-for-setting-up-advertiser-postback',
    'https://help.trackier.com/support/solutions/articles/31000154957-goal-or-event-setup',
  ],
} satisfies PlatformProfile;
