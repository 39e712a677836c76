import type { PlatformProfile } from '../../template/platform-profile.ts';

export const prosper202 = {
  id: 'prosper202',
  name: 'Prosper202 (open source)',
  category: 'tracker (self-hosted)',
  dialects: ['double-square'],
  dashboardHosts: [],
  trackingHosts: [],
  selfHosted: true,
  oneTemplateForAllEvents: false,
  sends: {
    clickIdOnOfferUrl: {
      macro: '[[subid]]',
      source:
        'repo tracking202/prosper202 @ceec1ee documentation/setting-up-prosper202-pro/04-step-3.md',
      confidence: 'official',
    },
  },
  receives: {
    path: {
      parameter: '/tracking202/static/gpb.php',
      source: 'repo tracking202/prosper202 @ceec1ee',
      confidence: 'official',
    },
    clickId: {
      parameter: 'subid | sid (numeric)',
      source: 'repo tracking202/prosper202 @ceec1ee',
      confidence: 'official',
    },
    payout: {
      parameter: 'amount',
      source: 'repo tracking202/prosper202 @ceec1ee',
      confidence: 'official',
    },
    transactionId: {
      parameter: 'txid | transaction_id | transactionid | order_id | orderid | oid',
      source:
        'repo tracking202/prosper202 @ceec1ee 202-config/static-endpoint-helpers.php p202ExtractTransactionId',
      confidence: 'official',
    },
  },
  // The only click id it is known to send is its own.
  clickIdEcho: null,
  eventNames: null,
  conversionVsEvent: 'No events: a lead flag and a conversion log.',
  quirks: [
    'It removes duplicates by a row lock on the click and a unique key of click id and transaction id.',
    'Its postback endpoint takes no secret.',
  ],
  sources: ['repo tracking202/prosper202 @ceec1ee'],
} satisfies PlatformProfile;
