import type { PlatformProfile } from '../../template/platform-profile.ts';

export const tune = {
  id: 'tune',
  name: 'TUNE (HasOffers)',
  category: 'network platform',
  dialects: ['curly', 'bareword'],
  dashboardHosts: [
    {
      pattern: '*.hasoffers.com',
      source: '7 public GitHub files (public code search ".hasoffers.com/admin")',
      confidence: 'seen',
    },
  ],
  trackingHosts: [
    {
      pattern: '*.go2cloud.org',
      source: 'https://docs.dataflysignal.com/integrations/attribution/tune',
      confidence: 'seen',
    },
  ],
  selfHosted: false,
  oneTemplateForAllEvents: false,
  sends: {
    clickId: {
      macro: '{transaction_id}',
      source: 'https://developers.tune.com/network-models/offerurl',
      confidence: 'official',
    },
    partnerClickId: {
      macro: '{aff_sub}',
      source: 'https://developers.tune.com/network-models/offerurl',
      confidence: 'official',
      note: 'the link parameter aff_click_id is documented in https://support.tune.com/hc/en-us/articles/1500008248741-Passing-Values-to-a-Partner-Conversion-URL; its macro is not known',
    },
    payout: {
      macro: '{payout}',
      source: 'http://feedback.voluum.com/knowledgebase/articles/318683-postback-urls',
      confidence: 'third-party',
    },
    amount: {
      macro: '{amount}',
      source:
        'https://support.tune.com/hc/en-us/articles/1500005137081-Basics-of-Parameters-and-Macros',
      confidence: 'official',
    },
    affiliateId: {
      macro: '{affiliate_id}',
      source: 'https://developers.tune.com/network-models/offerurl',
      confidence: 'official',
    },
    offerId: {
      macro: '{offer_id}',
      source: 'https://developers.tune.com/network-models/offerurl',
      confidence: 'official',
    },
    advertiserId: {
      macro: '{advertiser_id}',
      source: 'https://developers.tune.com/network-models/offerurl',
      confidence: 'official',
    },
    source: {
      macro: '{source}',
      source: 'https://developers.tune.com/network-models/offerurl',
      confidence: 'official',
    },
    country: {
      macro: '{country_code}',
      source: 'https://developers.tune.com/network-models/offerurl',
      confidence: 'official',
    },
    goalRef: {
      macro: '{goal_ref}',
      source: 'https://support.tune.com/hc/en-us/articles/4412000033943-Offer-Goal-Settings',
      confidence: 'official',
    },
    eventName: null,
    currency: null,
    ip: null,
  },
  receives: {
    path: {
      parameter: '/aff_lsr',
      source:
        'https://support.tune.com/hc/en-us/articles/1500005137081-Basics-of-Parameters-and-Macros',
      confidence: 'official',
    },
    offerId: {
      parameter: 'offer_id',
      source:
        'https://support.tune.com/hc/en-us/articles/1500005137081-Basics-of-Parameters-and-Macros',
      confidence: 'official',
    },
    clickId: {
      parameter: 'transaction_id',
      source:
        'https://support.tune.com/hc/en-us/articles/1500005137081-Basics-of-Parameters-and-Macros',
      confidence: 'official',
    },
    amount: {
      parameter: 'amount',
      source:
        'https://support.tune.com/hc/en-us/articles/1500005137081-Basics-of-Parameters-and-Macros',
      confidence: 'official',
    },
    advertiserUniques: {
      parameter: 'adv_unique1..adv_unique5',
      source: 'https://help.stage.tune.com/hasoffers/customizing-a-conversion-link/',
      confidence: 'official',
      note: 'do not use for high-cardinality values',
    },
    eventId: null,
    secret: null,
  },
  // The link's parameter for {aff_sub} is not in the catalogue. {transaction_id} is its own click id.
  clickIdEcho: {
    role: 'partnerClickId',
    slots: [
      {
        name: 'aff_sub',
        linkParameter: null,
        macro: '{aff_sub}',
      },
    ],
  },
  eventNames: null,
  conversionVsEvent: "The offer's default pixel, and offer goals.",
  quirks: [
    'A rejected postback still gets HTTP 200 (https://docs.dataflysignal.com/integrations/attribution/tune).',
    'Goals need the setting "Multiple Conversion Goals".',
    'A private goal keeps its old payout unless that is set to zero first.',
  ],
  sources: [
    'https://support.tune.com/hc/en-us/articles/1500005137081-Basics-of-Parameters-and-Macros',
    'https://support.tune.com/hc/en-us/articles/1500008248741-Passing-Values-to-a-Partner-Conversion-URL',
    'https://developers.tune.com/network-models/offerurl',
  ],
} satisfies PlatformProfile;
