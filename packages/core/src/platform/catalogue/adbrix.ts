import type { PlatformProfile } from '../../template/platform-profile.ts';

export const adbrix = {
  id: 'adbrix',
  name: 'adbrix Remaster',
  category: 'MMP',
  // A name without a dot or @, such as {eventTimestamp}, reads as curly.
  dialects: ['dotted-at', 'curly'],
  dashboardHosts: [],
  trackingHosts: [
    {
      pattern: '*.adtouch.adbrix.io',
      source:
        'public GitHub file (seed data of a tracker for AppsFlyer, Adjust, Airbridge, adbrix and Singular; third party)',
      confidence: 'seen',
    },
  ],
  selfHosted: false,
  oneTemplateForAllEvents: false,
  sends: {
    clickId: {
      macro: '{first_install.cb_1}',
      source:
        'public GitHub file (seed data of a tracker for AppsFlyer, Adjust, Airbridge, adbrix and Singular; third party)',
      confidence: 'third-party',
      note: 'event postback; install postback uses {cb_1}',
      related: ['{cb_1}'],
    },
    eventName: {
      macro: '{req.evt.event_name}',
      source:
        'public GitHub file (seed data of a tracker for AppsFlyer, Adjust, Airbridge, adbrix and Singular; third party)',
      confidence: 'third-party',
    },
    eventTime: {
      macro: '{req.evt.event_timestamp}',
      source:
        'public GitHub file (seed data of a tracker for AppsFlyer, Adjust, Airbridge, adbrix and Singular; third party)',
      confidence: 'third-party',
    },
    eventParamsJson: {
      macro: '{req.evt.param_json}',
      source:
        'public GitHub file (seed data of a tracker for AppsFlyer, Adjust, Airbridge, adbrix and Singular; third party)',
      confidence: 'third-party',
    },
    gaid: {
      macro: '{req.common.identity.adid}',
      source:
        'public GitHub file (seed data of a tracker for AppsFlyer, Adjust, Airbridge, adbrix and Singular; third party)',
      confidence: 'third-party',
    },
    idfv: {
      macro: '{req.common.identity.idfv}',
      source:
        'public GitHub file (seed data of a tracker for AppsFlyer, Adjust, Airbridge, adbrix and Singular; third party)',
      confidence: 'third-party',
    },
    country: {
      macro: '{first_install.a_country}',
      source:
        'public GitHub file (seed data of a tracker for AppsFlyer, Adjust, Airbridge, adbrix and Singular; third party)',
      confidence: 'third-party',
    },
    ip: {
      macro: '{first_install.a_ip}',
      source:
        'public GitHub file (seed data of a tracker for AppsFlyer, Adjust, Airbridge, adbrix and Singular; third party)',
      confidence: 'third-party',
    },
  },
  receives: null,
  // The link has cb_1 to cb_5, but only the macro of cb_1 is known.
  clickIdEcho: {
    role: 'clickId',
    slots: [
      {
        name: 'cb_1',
        linkParameter: 'cb_1',
        macro: '{first_install.cb_1}',
      },
    ],
  },
  eventNames: null,
  quirks: [],
  sources: [
    'public GitHub file (seed data of a tracker for AppsFlyer, Adjust, Airbridge, adbrix and Singular; third party)',
  ],
} satisfies PlatformProfile;
