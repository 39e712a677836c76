import type { PlatformProfile } from '../../template/platform-profile.ts';

export const swaarm = {
  id: 'swaarm',
  name: 'Swaarm',
  category: 'network platform',
  dialects: ['hash-curly', 'curly'],
  dashboardHosts: [],
  trackingHosts: [],
  selfHosted: false,
  oneTemplateForAllEvents: false,
  sends: {
    partnerClickId: {
      macro: '#{click.publisher.clickId}',
      source: 'https://intercom.help/swaarm/en/articles/4676908-publisher-postback-cpi-cpa',
      confidence: 'official',
    },
    eventId: {
      macro: '#{offer.eventTypeId}',
      source: 'https://intercom.help/swaarm/en/articles/4676908-publisher-postback-cpi-cpa',
      confidence: 'official',
    },
    eventName: {
      macro: '#{eventType.name}',
      source: 'https://intercom.help/swaarm/en/articles/4676908-publisher-postback-cpi-cpa',
      confidence: 'official',
    },
    payout: {
      macro: '#{payout.theyGetInDollars}',
      source: 'https://intercom.help/swaarm/en/articles/4676908-publisher-postback-cpi-cpa',
      confidence: 'official',
    },
    status: {
      macro: '#{status.state}',
      source: 'https://intercom.help/swaarm/en/articles/4676908-publisher-postback-cpi-cpa',
      confidence: 'official',
    },
    clickIdOnOfferUrl: {
      macro: '{id}',
      source: 'https://docs.swaarm.com/en/articles/4612478-advertiser-tracking-details',
      confidence: 'official',
    },
  },
  receives: {
    clickId: null,
  },
  // The link's parameter is not in the catalogue.
  clickIdEcho: {
    role: 'partnerClickId',
    slots: [
      {
        name: 'click.publisher.clickId',
        linkParameter: null,
        macro: '#{click.publisher.clickId}',
      },
    ],
  },
  eventNames: null,
  conversionVsEvent: 'A default event, usually the install, and custom events.',
  quirks: [
    'A postback is set for the default event, for one event or for both; statuses are Approved, Rejected, Rejected by Advertiser and Pending.',
  ],
  sources: [
    'https://intercom.help/swaarm/en/articles/4676908-publisher-postback-cpi-cpa',
    'https://docs.swaarm.com/en/articles/4757733-appsflyer-integration-with-swaarm',
  ],
} satisfies PlatformProfile;
