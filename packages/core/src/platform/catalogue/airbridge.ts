import type { PlatformProfile } from '../../template/platform-profile.ts';

export const airbridge = {
  id: 'airbridge',
  name: 'Airbridge',
  category: 'MMP',
  // A name without a dot or @, such as {eventTimestamp}, reads as curly.
  dialects: ['dotted-at', 'curly'],
  dashboardHosts: [],
  trackingHosts: [
    {
      pattern: 'abr.ge',
      source:
        'public GitHub file (seed data of a tracker for AppsFlyer, Adjust, Airbridge, adbrix and Singular; third party)',
      confidence: 'seen',
    },
  ],
  selfHosted: false,
  oneTemplateForAllEvents: false,
  sends: {
    clickId: {
      macro: '{attributionResult.attributedClickID}',
      source:
        'public GitHub file (seed data of a tracker for AppsFlyer, Adjust, Airbridge, adbrix and Singular; third party)',
      confidence: 'third-party',
    },
    eventName: {
      macro: '{@postback.eventName}',
      source:
        'public GitHub file (seed data of a tracker for AppsFlyer, Adjust, Airbridge, adbrix and Singular; third party)',
      confidence: 'third-party',
    },
    eventId: null,
    transactionId: {
      macro: '{eventData.goal.semanticAttributes.transactionID}',
      source:
        'public GitHub file (seed data of a tracker for AppsFlyer, Adjust, Airbridge, adbrix and Singular; third party)',
      confidence: 'third-party',
    },
    revenue: {
      macro: '{eventData.value}',
      source:
        'public GitHub file (seed data of a tracker for AppsFlyer, Adjust, Airbridge, adbrix and Singular; third party)',
      confidence: 'third-party',
    },
    currency: null,
    eventTime: {
      macro: '{eventTimestamp}',
      source:
        'public GitHub file (seed data of a tracker for AppsFlyer, Adjust, Airbridge, adbrix and Singular; third party)',
      confidence: 'third-party',
    },
    gaid: {
      macro: '{device.gaid}',
      source:
        'public GitHub file (seed data of a tracker for AppsFlyer, Adjust, Airbridge, adbrix and Singular; third party)',
      confidence: 'third-party',
    },
    idfa: {
      macro: '{device.ifa}',
      source:
        'public GitHub file (seed data of a tracker for AppsFlyer, Adjust, Airbridge, adbrix and Singular; third party)',
      confidence: 'third-party',
    },
    idfv: {
      macro: '{device.ifv}',
      source:
        'public GitHub file (seed data of a tracker for AppsFlyer, Adjust, Airbridge, adbrix and Singular; third party)',
      confidence: 'third-party',
    },
    ip: {
      macro: '{device.clientIP}',
      source:
        'public GitHub file (seed data of a tracker for AppsFlyer, Adjust, Airbridge, adbrix and Singular; third party)',
      confidence: 'third-party',
    },
    country: {
      macro: '{device.country}',
      source:
        'public GitHub file (seed data of a tracker for AppsFlyer, Adjust, Airbridge, adbrix and Singular; third party)',
      confidence: 'third-party',
    },
    linkParamEcho: {
      macro: '{@trackingLink.custom_param1}',
      family: true,
      source:
        'public GitHub file (seed data of a tracker for AppsFlyer, Adjust, Airbridge, adbrix and Singular; third party)',
      confidence: 'third-party',
    },
  },
  receives: null,
  clickIdEcho: {
    role: 'clickId',
    slots: [
      {
        name: 'click_id',
        linkParameter: 'click_id',
        macro: '{attributionResult.attributedClickID}',
      },
    ],
  },
  eventNames: null,
  linkParameters: {
    roles: {
      click_id: 'click-id',
      campaign: 'campaign',
      campaign_id: 'campaign-id',
      ad_group: 'ad-group',
      ad_group_id: 'ad-group-id',
      ad_creative: 'ad',
      ad_creative_id: 'ad-id',
      term: 'keywords',
      sub_id: 'publisher',
      sub_id_1: 'sub',
      sub_id_2: 'sub',
      sub_id_3: 'sub',
      gaid_raw: 'device-id',
      ifa_raw: 'device-id',
      deeplink_url: 'deep-link',
    },
    source: 'https://help.airbridge.io/en/guides/tracking-link-structure-and-parameters',
    confidence: 'official',
  },
  quirks: [],
  sources: [
    'public GitHub file (seed data of a tracker for AppsFlyer, Adjust, Airbridge, adbrix and Singular; third party)',
  ],
} satisfies PlatformProfile;
