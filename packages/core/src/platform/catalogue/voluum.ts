import type { PlatformProfile } from '../../template/platform-profile.ts';

export const voluum = {
  id: 'voluum',
  name: 'Voluum',
  category: 'tracker',
  dialects: ['curly', 'bareword'],
  dashboardHosts: [
    {
      pattern: 'panel.voluum.com',
      source: '10 public GitHub files',
      confidence: 'seen',
    },
  ],
  trackingHosts: [],
  selfHosted: false,
  oneTemplateForAllEvents: false,
  sends: {
    clickIdOnOfferUrl: {
      macro: '{clickid}',
      source: 'https://doc.voluum.com/en/tracking_conversions_postback.html',
      confidence: 'official',
    },
    partnerClickId: {
      macro: '{externalid}',
      source: 'https://doc.voluum.com/en/traffic_source_postback_url.html',
      confidence: 'official',
    },
    payout: null,
    eventName: null,
  },
  receives: {
    path: {
      parameter: '/postback',
      source: 'https://doc.voluum.com/en/tracking_conversions_postback.html',
      confidence: 'official',
    },
    clickId: {
      parameter: 'cid',
      source: 'https://doc.voluum.com/en/tracking_conversions_postback.html',
      confidence: 'official',
    },
    payout: {
      parameter: 'payout',
      source: 'https://doc.voluum.com/en/tracking_conversions_postback.html',
      confidence: 'official',
    },
    transactionId: {
      parameter: 'txid',
      source: 'https://doc.voluum.com/en/tracking_conversions_postback.html',
      confidence: 'official',
    },
    currency: {
      parameter: 'currency',
      source: 'https://doc.voluum.com/en/tracking_conversions_postback.html',
      confidence: 'official',
    },
    eventName: {
      parameter: 'et',
      source: 'https://doc.voluum.com/en/tracking_conversions_postback.html',
      confidence: 'official',
      note: 'event type of a custom conversion',
    },
    custom: {
      parameter: 'param1..param5',
      source: 'https://doc.voluum.com/en/tracking_conversions_postback.html',
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
  conversionVsEvent: 'One conversion; custom conversions are told apart by et.',
  quirks: [
    'REPLACE and OPTIONAL must be replaced by hand.',
    '&currency= and &param1= are just the names that HTML decoding destroys (¤cy=, ¶m1=).',
  ],
  sources: [
    'https://doc.voluum.com/en/tracking_conversions_postback.html',
    'https://doc.voluum.com/en/traffic_source_postback_url.html',
  ],
} satisfies PlatformProfile;
