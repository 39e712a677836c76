import type { PlatformProfile } from '../../template/platform-profile.ts';

export const cake = {
  id: 'cake',
  name: 'CAKE',
  category: 'network platform',
  dialects: ['hash', 'bareword'],
  dashboardHosts: [
    {
      pattern: '*.cakemarketing.com',
      source: 'https://support.getcake.com/support/solutions/articles/13000118786',
      confidence: 'official',
    },
  ],
  trackingHosts: [],
  selfHosted: false,
  oneTemplateForAllEvents: false,
  sends: {
    clickId: {
      macro: '#reqid#',
      source:
        'https://support.getcake.com/support/solutions/articles/5000546059-how-to-implement-server-to-server-tracking-using-a-postback-url',
      confidence: 'official',
      note: 'in the offer link; session-based, can repeat across campaigns',
    },
    partnerClickId: {
      macro: '#s2#',
      source: 'https://support.getcake.com/en/support/solutions/articles/5000546096',
      confidence: 'official',
      note: '#s1# is the sub-affiliate and takes 50 characters; #s2# to #s5# take 100, the rest spills into the next',
      related: ['#s1#', '#s3#', '#s4#', '#s5#'],
    },
    transactionId: {
      macro: '#tid#',
      source: 'https://support.getcake.com/support/solutions/articles/5000545788',
      confidence: 'official',
    },
    conversionId: {
      macro: '#leadid#',
      source: 'https://support.getcake.com/support/solutions/articles/5000545788',
      confidence: 'official',
    },
    payout: {
      macro: '#price#',
      source: 'https://support.getcake.com/support/solutions/articles/5000545788',
      confidence: 'official',
    },
    affiliateId: {
      macro: '#affid#',
      source: 'https://support.getcake.com/support/solutions/articles/5000545788',
      confidence: 'official',
    },
    offerId: {
      macro: '#oid#',
      source: 'https://support.getcake.com/support/solutions/articles/5000545788',
      confidence: 'official',
    },
    campaignId: {
      macro: '#campid#',
      source: 'https://support.getcake.com/support/solutions/articles/5000545788',
      confidence: 'official',
    },
    creativeId: {
      macro: '#cid#',
      source: 'https://support.getcake.com/support/solutions/articles/5000545788',
      confidence: 'official',
    },
    ip: {
      macro: '#ip#',
      source: 'https://support.getcake.com/support/solutions/articles/5000545788',
      confidence: 'official',
      note: 'conversion IP; #sourceip# = click IP',
      related: ['#sourceip#'],
    },
    timestamp: {
      macro: '#utcunixtime#',
      source: 'https://support.getcake.com/support/solutions/articles/5000545788',
      confidence: 'official',
    },
    clickTime: {
      macro: '#sourcetime#',
      source: 'https://support.getcake.com/support/solutions/articles/5000545788',
      confidence: 'official',
    },
    deviceId: {
      macro: '#udid#',
      source: 'https://support.getcake.com/support/solutions/articles/5000545788',
      confidence: 'official',
    },
    eventName: null,
    currency: null,
  },
  receives: {
    clickId: {
      parameter: 'r',
      source:
        'https://support.getcake.com/support/solutions/articles/5000546059-how-to-implement-server-to-server-tracking-using-a-postback-url',
      confidence: 'official',
      note: 'CAKE Request ID',
    },
    transactionId: {
      parameter: 't',
      source: 'https://mrpostback.com/cake/',
      confidence: 'third-party',
    },
    amount: {
      parameter: 'amount',
      source: 'https://support.getcake.com/support/solutions/articles/13000118786',
      confidence: 'official',
    },
    newStyle: {
      parameter: 'api/2/conversion.json?...REPLACE',
      source: 'https://support.getcake.com/support/solutions/articles/13000118786',
      confidence: 'official',
    },
  },
  // #reqid# is its own click id.
  clickIdEcho: {
    role: 'partnerClickId',
    slots: [
      {
        name: 's2',
        linkParameter: 's2',
        macro: '#s2#',
      },
    ],
  },
  eventNames: null,
  linkValueLengths: {
    longest: { s1: 50, s2: 100, s3: 100, s4: 100, s5: 100 },
    source: 'https://support.getcake.com/en/support/solutions/articles/5000546096',
    confidence: 'official',
    note: 'what is over spills into the next',
  },
  conversionVsEvent:
    'Conversions and events; statuses are Approved, Pending, Rejected and Scrubbed.',
  quirks: ['# macros look like URL fragments.'],
  sources: [
    'https://support.getcake.com/support/solutions/articles/5000545788',
    'https://support.getcake.com/en/support/solutions/articles/5000546096',
    'https://support.getcake.com/support/solutions/articles/5000546059-how-to-implement-server-to-server-tracking-using-a-postback-url',
  ],
} satisfies PlatformProfile;
