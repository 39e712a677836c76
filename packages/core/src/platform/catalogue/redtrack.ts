import type { PlatformProfile } from '../../template/platform-profile.ts';

export const redtrack = {
  id: 'redtrack',
  name: 'RedTrack',
  category: 'tracker',
  dialects: ['curly'],
  dashboardHosts: [
    {
      pattern: 'app.redtrack.io',
      source: '10 public GitHub files',
      confidence: 'seen',
    },
  ],
  trackingHosts: [
    {
      pattern: '*.rdtk.io',
      source:
        'https://help.redtrack.io/knowledgebase/kb/basic-setup-9785/supported-dynamic-parameters/ (clickid page) and .../tracking-event-types/',
      confidence: 'official',
    },
  ],
  selfHosted: false,
  oneTemplateForAllEvents: false,
  sends: {
    clickIdOnOfferUrl: {
      macro: '{clickid}',
      source:
        'https://help.redtrack.io/knowledgebase/kb/basic-setup-9785/supported-dynamic-parameters/ (clickid page) and .../tracking-event-types/',
      confidence: 'official',
    },
    partnerClickId: null,
    payout: null,
    eventName: null,
  },
  receives: {
    path: {
      parameter: '/postback',
      source:
        'https://help.redtrack.io/knowledgebase/kb/basic-setup-9785/supported-dynamic-parameters/ (clickid page) and .../tracking-event-types/',
      confidence: 'official',
    },
    clickId: {
      parameter: 'clickid',
      source:
        'https://help.redtrack.io/knowledgebase/kb/basic-setup-9785/supported-dynamic-parameters/ (clickid page) and .../tracking-event-types/',
      confidence: 'official',
    },
    eventName: {
      parameter: 'type',
      source:
        'https://help.redtrack.io/knowledgebase/kb/basic-setup-9785/supported-dynamic-parameters/ (clickid page) and .../tracking-event-types/',
      confidence: 'official',
      note: 'exact case: Deposit is known, deposit is not',
    },
    dedupeEventId: {
      parameter: 'rdtk_event_id',
      source:
        'https://help.redtrack.io/knowledgebase/kb/tracker-setup-for-affiliates/offer-sources/duplicate-postback-settings/',
      confidence: 'official',
    },
    revenue: null,
    status: {
      parameter: 'status',
      source:
        'https://help.redtrack.io/knowledgebase/kb/basic-setup-9785/supported-dynamic-parameters/ (clickid page) and .../tracking-event-types/',
      confidence: 'third-party',
      note: 'Other/Approved/Pending/Declined; default "other"',
    },
  },
  // The only click id it is known to send is its own.
  clickIdEcho: null,
  eventNames: null,
  conversionVsEvent: 'Up to 20 conversion types, or 4 statuses.',
  quirks: [
    'A duplicate is handled in one of 6 ways: create new, new or repeated, ignore, edit, keep and add to the payout, ignore by event id.',
  ],
  sources: [
    'https://help.redtrack.io/knowledgebase/kb/basic-setup-9785/supported-dynamic-parameters/ (clickid page) and .../tracking-event-types/',
  ],
} satisfies PlatformProfile;
