import type { PlatformProfile } from '../../template/platform-profile.ts';

export const impact = {
  id: 'impact',
  name: 'impact.com',
  category: 'partnership platform',
  dialects: ['curly'],
  dashboardHosts: [
    {
      pattern: 'app.impact.com',
      source: 'repo stape-io/impact-tag @15a396e README',
      confidence: 'official',
    },
  ],
  trackingHosts: [
    {
      pattern: '*.sjv.io',
      source: 'public GitHub file id 54878797282',
      confidence: 'seen',
    },
    {
      pattern: '*.pxf.io',
      source: 'public GitHub file id 54878797282',
      confidence: 'seen',
    },
    {
      pattern: '*.ojrq.net',
      source: 'public GitHub file id 54878797282',
      confidence: 'seen',
    },
  ],
  selfHosted: false,
  oneTemplateForAllEvents: false,
  caseSensitiveMacros: true,
  sends: {
    partnerClickId: {
      macro: '{SubId1}',
      source: 'https://www.mrpostback.com/impact',
      confidence: 'third-party',
      note: "also named in impact.com's own help on testing postback URLs",
    },
    conversionId: {
      macro: '{ActionId}',
      source:
        'https://help.impact.com/en/support/solutions/articles/155000000882-enable-action-clearing-events-notifications',
      confidence: 'official',
    },
    eventName: {
      macro: '{ActionTrackerName}',
      source:
        'https://help.impact.com/en/support/solutions/articles/155000000882-enable-action-clearing-events-notifications',
      confidence: 'official',
    },
    eventId: {
      macro: '{ActionTrackerId}',
      source:
        'https://help.impact.com/en/support/solutions/articles/155000000882-enable-action-clearing-events-notifications',
      confidence: 'official',
    },
    status: {
      macro: '{Status}',
      source:
        'https://help.impact.com/en/support/solutions/articles/155000000882-enable-action-clearing-events-notifications',
      confidence: 'official',
    },
    statusDetail: {
      macro: '{StatusDetail}',
      source:
        'https://help.impact.com/en/support/solutions/articles/155000000882-enable-action-clearing-events-notifications',
      confidence: 'official',
    },
    payout: {
      macro: '{Payout}',
      source:
        'https://help.impact.com/en/support/solutions/articles/155000000882-enable-action-clearing-events-notifications',
      confidence: 'official',
    },
    payoutDelta: {
      macro: '{DeltaPayout}',
      source:
        'https://help.impact.com/en/support/solutions/articles/155000000882-enable-action-clearing-events-notifications',
      confidence: 'official',
    },
    saleAmount: {
      macro: '{Amount}',
      source:
        'https://help.impact.com/en/support/solutions/articles/155000000882-enable-action-clearing-events-notifications',
      confidence: 'official',
    },
    currency: {
      macro: '{Currency}',
      source:
        'https://help.impact.com/en/support/solutions/articles/155000000882-enable-action-clearing-events-notifications',
      confidence: 'official',
    },
    originalCurrency: {
      macro: '{OriginalCurrency}',
      source:
        'https://help.impact.com/en/support/solutions/articles/155000000882-enable-action-clearing-events-notifications',
      confidence: 'official',
    },
    originalAmount: {
      macro: '{OriginalAmount}',
      source:
        'https://help.impact.com/en/support/solutions/articles/155000000882-enable-action-clearing-events-notifications',
      confidence: 'official',
    },
    eventTime: {
      macro: '{EventDate}',
      source:
        'https://help.impact.com/en/support/solutions/articles/155000000882-enable-action-clearing-events-notifications',
      confidence: 'official',
    },
    campaignId: {
      macro: '{CampaignId}',
      source:
        'https://help.impact.com/en/support/solutions/articles/155000000882-enable-action-clearing-events-notifications',
      confidence: 'official',
    },
    orderId: {
      macro: '{OID}',
      source: 'https://affpixel.com/blog/impact-postback-setup',
      confidence: 'third-party',
      note: 'not seen in the official example',
    },
  },
  receives: null,
  // The link's parameter is not in the catalogue.
  clickIdEcho: {
    role: 'partnerClickId',
    slots: [
      {
        name: 'SubId1',
        linkParameter: null,
        macro: '{SubId1}',
      },
    ],
  },
  eventNames: null,
  conversionVsEvent: 'Action trackers are the event types; an order id is unique for each.',
  quirks: [
    'It retries up to 15 times (mrpostback.com/impact).',
    'It does not percent-encode sub ids (affpixel.com).',
    'Postbacks also fire when a status changes.',
  ],
  sources: [
    'https://help.impact.com/en/support/solutions/articles/155000000882-enable-action-clearing-events-notifications',
    'https://www.mrpostback.com/impact',
  ],
} satisfies PlatformProfile;
