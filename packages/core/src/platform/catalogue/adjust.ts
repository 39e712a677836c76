import type { PlatformProfile } from '../../template/platform-profile.ts';

export const adjust = {
  id: 'adjust',
  name: 'Adjust',
  category: 'MMP',
  dialects: ['curly', 'square'],
  dashboardHosts: [
    {
      pattern: 'suite.adjust.com',
      source: '10 public GitHub files',
      confidence: 'seen',
    },
  ],
  trackingHosts: [
    {
      pattern: 'app.adjust.com',
      source:
        'public GitHub file (seed data of a tracker for AppsFlyer, Adjust, Airbridge, adbrix and Singular; third party)',
      confidence: 'seen',
    },
    {
      pattern: '*.adj.st',
      source: 'public GitHub file id 54878797282',
      confidence: 'seen',
    },
  ],
  selfHosted: false,
  oneTemplateForAllEvents: false,
  sends: {
    clickId: {
      macro: '{click_id}',
      source:
        'public GitHub file (seed data of a tracker for AppsFlyer, Adjust, Airbridge, adbrix and Singular; third party)',
      confidence: 'third-party',
      note: 'gives back the click parameter; not seen in an official table',
    },
    eventName: {
      macro: '{event_name}',
      source: 'https://help.adjust.com/en/article/event-callbacks',
      confidence: 'official',
      note: 'a label for people, can be renamed at any time',
    },
    eventId: {
      macro: '{event}',
      source: 'https://help.adjust.com/en/article/event-callbacks',
      confidence: 'official',
      note: 'permanent event token, such as bkrfgq; {event_token} is used elsewhere',
      related: ['{event_token}'],
    },
    revenue: {
      macro: '{revenue_float}',
      source: 'https://help.adjust.com/en/article/ad-revenue-callbacks',
      confidence: 'official',
      note: 'whole currency units',
      meaning: { amountUnit: 'major' },
    },
    revenueCents: {
      macro: '{revenue}',
      source: 'https://help.adjust.com/en/article/ad-revenue-callbacks',
      confidence: 'official',
      note: 'in cents',
      meaning: { amountUnit: 'minor' },
    },
    revenueUsd: {
      macro: '{revenue_usd}',
      source:
        'public GitHub file (seed data of a tracker for AppsFlyer, Adjust, Airbridge, adbrix and Singular; third party)',
      confidence: 'third-party',
      meaning: { amountCurrency: 'USD' },
    },
    reportingRevenue: {
      macro: '{reporting_revenue}',
      source: 'public GitHub files ids 14498526113, 47249232308, 63096788558',
      confidence: 'third-party',
    },
    currency: {
      macro: '{currency}',
      source: 'https://help.adjust.com/en/article/ad-revenue-callbacks',
      confidence: 'official',
    },
    gaid: {
      macro: '{gps_adid}',
      source: 'https://help.adjust.com/en/article/event-callbacks',
      confidence: 'official',
    },
    idfa: {
      macro: '{idfa}',
      source: 'https://help.adjust.com/en/article/event-callbacks',
      confidence: 'official',
    },
    idfv: {
      macro: '{idfv}',
      source: 'https://help.adjust.com/en/article/event-callbacks',
      confidence: 'official',
    },
    adjustId: {
      macro: '{adid}',
      source: 'https://help.adjust.com/en/article/event-callbacks',
      confidence: 'official',
    },
    eventTime: {
      macro: '{created_at}',
      source: 'https://help.adjust.com/en/article/event-callbacks',
      confidence: 'official',
      note: 'unix seconds',
      meaning: { timeUnit: 'seconds' },
    },
    installTime: {
      macro: '{installed_at}',
      source:
        'public GitHub file (seed data of a tracker for AppsFlyer, Adjust, Airbridge, adbrix and Singular; third party)',
      confidence: 'third-party',
    },
    ip: {
      macro: '{ip_address}',
      source:
        'public GitHub file (seed data of a tracker for AppsFlyer, Adjust, Airbridge, adbrix and Singular; third party)',
      confidence: 'third-party',
    },
    country: {
      macro: '{country}',
      source:
        'public GitHub file (seed data of a tracker for AppsFlyer, Adjust, Airbridge, adbrix and Singular; third party)',
      confidence: 'third-party',
    },
    label: {
      macro: '{label}',
      source: 'https://help.adjust.com/ko/partner/placeholders',
      confidence: 'official',
      note: 'value of the label parameter sent on click',
    },
    activityKind: {
      macro: '{activity_kind}',
      source: 'https://help.adjust.com/en/article/event-callbacks',
      confidence: 'official',
    },
    customCallbackParam: {
      macro: '[param_name]',
      family: true,
      source: 'public GitHub file id 47249232308',
      confidence: 'third-party',
    },
  },
  receives: null,
  // The catalogue says that {click_id} gives back the click parameter, so it is an echo and not an id
  // of Adjust's own; which parameter of the link fills it is not known.
  clickIdEcho: {
    role: 'clickId',
    slots: [
      {
        name: 'click_id',
        linkParameter: null,
        macro: '{click_id}',
      },
    ],
  },
  eventNames: null,
  dropsEmptyValues: {
    source: 'https://help.adjust.com/en/article/event-callbacks',
    confidence: 'official',
    note: 'a placeholder without data is left out of the callback',
  },
  callbackLinkParameters: {
    values: ['install_callback', 'event_callback_{event_token}'],
    source:
      'public GitHub file (seed data of a tracker for AppsFlyer, Adjust, Airbridge, adbrix and Singular; third party)',
    confidence: 'third-party',
  },
  conversionVsEvent: 'Install and activity callbacks, and callbacks for each event token.',
  quirks: [
    'A placeholder without data is left out of the callback.',
    'Callbacks are set for each event token.',
    'Templates are shown unencoded: one that goes into a tracker link must be percent-encoded first.',
  ],
  sources: [
    'https://help.adjust.com/en/article/event-callbacks',
    'https://help.adjust.com/en/article/ad-revenue-callbacks',
    'https://help.adjust.com/ko/partner/placeholders',
    'public GitHub file (seed data of a tracker for AppsFlyer, Adjust, Airbridge, adbrix and Singular; third party)',
  ],
} satisfies PlatformProfile;
