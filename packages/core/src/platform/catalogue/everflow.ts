import type { PlatformProfile } from '../../template/platform-profile.ts';

export const everflow = {
  id: 'everflow',
  name: 'Everflow',
  category: 'network/partner platform',
  dialects: ['curly'],
  dashboardHosts: [
    {
      pattern: '*.everflowclient.io',
      source: '10 public GitHub files',
      confidence: 'seen',
    },
  ],
  trackingHosts: [
    {
      pattern: '*.servecvr.com',
      source:
        'https://docs.tealium.com/ja/server-side-connectors/everflow-conversion-tracking-connector/',
      confidence: 'seen',
    },
  ],
  selfHosted: false,
  oneTemplateForAllEvents: false,
  caseSensitiveMacros: true,
  sends: {
    clickId: {
      macro: '{transaction_id}',
      source: 'https://helpdesk.everflow.io/en/articles/6173403-a-guide-to-parameters-and-macros',
      confidence: 'official',
      note: "Everflow's own click id",
    },
    partnerClickId: {
      macro: '{sub1}..{sub5}',
      source: 'https://helpdesk.everflow.io/en/articles/6173403-a-guide-to-parameters-and-macros',
      confidence: 'official',
      note: 'whichever sub the partner used on the link',
    },
    sourceId: {
      macro: '{source_id}',
      source: 'https://helpdesk.everflow.io/en/articles/6173403-a-guide-to-parameters-and-macros',
      confidence: 'official',
    },
    eventId: {
      macro: '{event_id}',
      source: 'https://mrpostback.com/everflow/',
      confidence: 'third-party',
    },
    eventName: {
      macro: '{event_name}',
      source: 'https://mrpostback.com/everflow/',
      confidence: 'third-party',
    },
    saleAmount: {
      macro: '{sale_amount}',
      source: 'https://mrpostback.com/everflow/',
      confidence: 'third-party',
    },
    payout: {
      macro: '{payout_amount}',
      source: 'public GitHub file id 48183745147',
      confidence: 'third-party',
    },
    orderId: {
      macro: '{order_id}',
      source: 'https://mrpostback.com/everflow/',
      confidence: 'third-party',
      note: 'advertiser postback only',
    },
    revenue: null,
    currency: null,
    status: null,
  },
  receives: {
    networkId: {
      parameter: 'nid',
      source: 'https://helpdesk.everflow.io/customer/accessing-editing-s2s-postback-urls',
      confidence: 'official',
    },
    clickId: {
      parameter: 'transaction_id',
      source: 'https://helpdesk.everflow.io/customer/accessing-editing-s2s-postback-urls',
      confidence: 'official',
    },
    eventId: {
      parameter: 'event_id',
      source: 'https://developers.everflow.io/sdk/conversion-tracking',
      confidence: 'official',
    },
    advertiserEventId: {
      parameter: 'adv_event_id',
      source: 'https://developers.everflow.io/sdk/conversion-tracking',
      confidence: 'official',
    },
    saleAmount: {
      parameter: 'amount',
      source: 'https://helpdesk.everflow.io/customer/accessing-editing-s2s-postback-urls',
      confidence: 'official',
      note: '12,34 is taken as 12.34',
    },
    subIds: {
      parameter: 'adv1..adv5',
      source: 'https://developers.everflow.io/sdk/conversion-tracking',
      confidence: 'official',
    },
    orderId: {
      parameter: 'order_id',
      source: 'https://developers.everflow.io/sdk/conversion-tracking',
      confidence: 'official',
    },
    coupon: {
      parameter: 'coupon_code',
      source: 'https://developers.everflow.io/sdk/conversion-tracking',
      confidence: 'official',
    },
    secret: {
      parameter: 'verification_token',
      source: 'https://developers.everflow.io/sdk/conversion-tracking',
      confidence: 'official',
    },
    email: {
      parameter: 'email',
      source: 'https://developers.everflow.io/sdk/conversion-tracking',
      confidence: 'official',
    },
    userId: {
      parameter: 'user_id',
      source: 'https://developers.everflow.io/sdk/conversion-tracking',
      confidence: 'official',
    },
    clickless: {
      parameter: 'oid + affid',
      source: 'repo stape-io/everflow-tag @9e92dbf README',
      confidence: 'official',
    },
  },
  // {transaction_id} is its own click id.
  clickIdEcho: {
    role: 'partnerClickId',
    slots: [
      {
        name: 'sub1',
        linkParameter: 'sub1',
        macro: '{sub1}',
      },
      {
        name: 'sub2',
        linkParameter: 'sub2',
        macro: '{sub2}',
      },
      {
        name: 'sub3',
        linkParameter: 'sub3',
        macro: '{sub3}',
      },
      {
        name: 'sub4',
        linkParameter: 'sub4',
        macro: '{sub4}',
      },
      {
        name: 'sub5',
        linkParameter: 'sub5',
        macro: '{sub5}',
      },
    ],
  },
  eventNames: null,
  noGlobalEventPostbacks: {
    source: 'https://helpdesk.everflow.io/en/articles/3597723',
    confidence: 'official',
  },
  conversionVsEvent:
    'A base conversion event and additional conversion events; each event says whether partner postbacks fire, whether it is approved by hand and whether duplicates are allowed.',
  quirks: [
    'The global postback URL exists for base conversions only, not for events (https://helpdesk.everflow.io/en/articles/3597723).',
    'It retries up to 25 times, then switches the postback off by itself (https://mphelpcenter.giddyup.io/en/articles/11499154).',
    'Raw clicks are removed after 90 days; later conversions end in error 13.',
    'A sender that its IP whitelist turns away still gets 200.',
    'Macro names are case-sensitive.',
  ],
  sources: [
    'https://developers.everflow.io/sdk/conversion-tracking',
    'https://helpdesk.everflow.io/en/articles/6173403-a-guide-to-parameters-and-macros',
    'https://helpdesk.everflow.io/customer/accessing-editing-s2s-postback-urls',
    'https://mrpostback.com/everflow/',
    'https://helpdesk.everflow.io/customer/conversions-error-code-reference-guide',
  ],
} satisfies PlatformProfile;
