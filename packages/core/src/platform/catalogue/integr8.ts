import type { PlatformProfile } from '../../template/platform-profile.ts';

export const integr8 = {
  id: 'integr8',
  name: 'Integr8 (24metrics)',
  category: 'tracking platform (seed spec)',
  dialects: ['curly', 'bareword'],
  dashboardHosts: [
    {
      pattern: 'app.integr8.co',
      source: 'https://bunny.integr8.co/docs/organization/global-tracking-settings/',
      confidence: 'official',
    },
  ],
  trackingHosts: [
    {
      pattern: '*.attribution.24metrics.com',
      source: 'https://integr8.co/docs/articles/conversion-tracking',
      confidence: 'official',
    },
  ],
  selfHosted: false,
  oneTemplateForAllEvents: false,
  sends: {
    partnerClickId: {
      macro: '{external_transaction_id}',
      source: 'https://bunny.integr8.co/docs/postbacks/affiliate-postback-setup/',
      confidence: 'official',
    },
    transactionId: {
      macro: '{transaction_id}',
      source: 'https://bunny.integr8.co/docs/organization/global-tracking-settings/',
      confidence: 'official',
    },
    payout: {
      macro: '{payout}',
      source: 'https://bunny.integr8.co/docs/organization/global-tracking-settings/',
      confidence: 'official',
    },
    currency: {
      macro: '{currency}',
      source: 'https://bunny.integr8.co/docs/organization/global-tracking-settings/',
      confidence: 'official',
    },
    offerId: {
      macro: '{offer_id}',
      source: 'https://bunny.integr8.co/docs/organization/global-tracking-settings/',
      confidence: 'official',
    },
    publisherId: {
      macro: '{publisher_id}',
      source: 'https://bunny.integr8.co/docs/organization/global-tracking-settings/',
      confidence: 'official',
    },
    revenue: {
      macro: '{revenue}',
      source: 'https://bunny.integr8.co/docs/offers/tracking/offer-url-parser/',
      confidence: 'official',
    },
    subId: {
      macro: '{sub_id}',
      source: 'https://bunny.integr8.co/docs/offers/tracking/offer-url-parser/',
      confidence: 'official',
    },
    status: {
      macro: '{status}',
      source: 'https://bunny.integr8.co/docs/postbacks/affiliate-postback-setup/',
      confidence: 'official',
    },
    eventName: null,
    eventId: null,
  },
  receives: {
    secret: {
      parameter: 'secure',
      source:
        'https://integr8.co/?p=4094 and https://bunny.integr8.co/docs/offers/setup/events-tracking/',
      confidence: 'official',
    },
    clickId: {
      parameter: 'transaction_id',
      source:
        'https://integr8.co/?p=4094 and https://bunny.integr8.co/docs/offers/setup/events-tracking/',
      confidence: 'official',
    },
    eventId: {
      parameter: 'event_id',
      source:
        'https://integr8.co/?p=4094 and https://bunny.integr8.co/docs/offers/setup/events-tracking/',
      confidence: 'official',
      note: 'numeric',
    },
    eventName: {
      parameter: 'event_name',
      source:
        'https://integr8.co/?p=4094 and https://bunny.integr8.co/docs/offers/setup/events-tracking/',
      confidence: 'official',
      note: 'compared exactly',
    },
    revenue: null,
    currency: null,
  },
  // The link's parameter is not in the catalogue. {transaction_id} is its own click id.
  clickIdEcho: {
    role: 'partnerClickId',
    slots: [
      {
        name: 'external_transaction_id',
        linkParameter: null,
        macro: '{external_transaction_id}',
      },
    ],
  },
  // Its revenue is what a conversion earns, not what the customer paid, and its transaction id is a
  // click id, not an order's.
  suggestedRoles: {
    sale_amount: null,
    order_id: null,
  },
  eventNames: null,
  conversionVsEvent:
    'The first is the conversion, those after it are events; an event without a recorded conversion cannot be tracked.',
  quirks: [
    'The global and the offer postback differ only in the secure token.',
    'A postback is delayed by at least 2 minutes.',
    'A failed outbound postback is not sent again.',
  ],
  sources: [
    'https://integr8.co/?p=4094 and https://bunny.integr8.co/docs/offers/setup/events-tracking/',
    'https://integr8.co/docs/articles/conversion-tracking',
    'https://bunny.integr8.co/docs/organization/global-tracking-settings/',
    'https://bunny.integr8.co/docs/postbacks/affiliate-postback-setup/',
    'https://bunny.integr8.co/docs/offers/tracking/offer-url-parser/',
    'https://bunny.integr8.co/docs/postbacks/postback-logs/',
  ],
} satisfies PlatformProfile;
