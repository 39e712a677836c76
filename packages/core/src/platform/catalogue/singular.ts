import type { PlatformProfile } from '../../template/platform-profile.ts';

export const singular = {
  id: 'singular',
  name: 'Singular',
  category: 'MMP',
  // Double braces hold a static parameter that the advertiser types at set-up.
  dialects: ['curly', 'double-curly'],
  dashboardHosts: [
    {
      pattern: 'app.singular.net',
      source: '10 public GitHub files',
      confidence: 'seen',
    },
  ],
  trackingHosts: [
    {
      pattern: '*.sng.link',
      source: 'repo dubinc/dub @1de955f is-singular-tracking-url.ts',
      confidence: 'seen',
    },
  ],
  selfHosted: false,
  oneTemplateForAllEvents: false,
  sends: {
    clickId: {
      macro: '{cl?Network Name}',
      family: true,
      source:
        'https://support.singular.net/hc/en-us/articles/115004063323-Postback-Macros-and-Passthrough-Parameters-for-Ad-Networks',
      confidence: 'official',
      note: 'Network Name stands for the exact name of the integrated network',
    },
    eventName: {
      macro: '{EVTNAME}',
      source:
        'https://support.singular.net/hc/en-us/articles/115004063323-Postback-Macros-and-Passthrough-Parameters-for-Ad-Networks',
      confidence: 'official',
    },
    eventId: null,
    revenue: {
      macro: '{AMOUNT}',
      source:
        'https://support.singular.net/hc/en-us/articles/115004063323-Postback-Macros-and-Passthrough-Parameters-for-Ad-Networks',
      confidence: 'official',
    },
    currency: {
      macro: '{CURRENCY}',
      source:
        'public GitHub file (seed data of a tracker for AppsFlyer, Adjust, Airbridge, adbrix and Singular; third party)',
      confidence: 'third-party',
    },
    eventTime: {
      macro: '{UTCM}',
      source:
        'https://support.singular.net/hc/en-us/articles/115004063323-Postback-Macros-and-Passthrough-Parameters-for-Ad-Networks',
      confidence: 'official',
      note: '{UTC} and {TIME} are used elsewhere',
      related: ['{UTC}', '{TIME}'],
    },
    ip: {
      macro: '{EVENT_IP}',
      source:
        'https://support.singular.net/hc/en-us/articles/115004063323-Postback-Macros-and-Passthrough-Parameters-for-Ad-Networks',
      confidence: 'official',
      note: '{ATTRIBUTION_IP}, {TOUCHPOINT_IP} also documented',
      related: ['{ATTRIBUTION_IP}', '{TOUCHPOINT_IP}'],
    },
    idfa: {
      macro: '{IDFA}',
      source:
        'public GitHub file (seed data of a tracker for AppsFlyer, Adjust, Airbridge, adbrix and Singular; third party)',
      confidence: 'third-party',
    },
    idfv: {
      macro: '{IDFV}',
      source:
        'public GitHub file (seed data of a tracker for AppsFlyer, Adjust, Airbridge, adbrix and Singular; third party)',
      confidence: 'third-party',
    },
    gaid: {
      macro: '{AIFA}',
      source:
        'public GitHub file (seed data of a tracker for AppsFlyer, Adjust, Airbridge, adbrix and Singular; third party)',
      confidence: 'third-party',
    },
    country: {
      macro: '{ATTRIBUTION_COUNTRY}',
      source:
        'public GitHub file (seed data of a tracker for AppsFlyer, Adjust, Airbridge, adbrix and Singular; third party)',
      confidence: 'third-party',
    },
    eventAttrsJson: {
      macro: '{EVTATTRS}',
      source:
        'public GitHub file (seed data of a tracker for AppsFlyer, Adjust, Airbridge, adbrix and Singular; third party)',
      confidence: 'third-party',
    },
    osVersion: {
      macro: '{OS_VERSION}',
      source:
        'https://support.singular.net/hc/en-us/articles/115004063323-Postback-Macros-and-Passthrough-Parameters-for-Ad-Networks',
      confidence: 'official',
    },
    appName: {
      macro: '{APP_NAME}',
      source:
        'https://support.singular.net/hc/en-us/articles/115004063323-Postback-Macros-and-Passthrough-Parameters-for-Ad-Networks',
      confidence: 'official',
    },
    bundleId: {
      macro: '{LONGNAME}',
      source:
        'https://support.singular.net/hc/en-us/articles/115004063323-Postback-Macros-and-Passthrough-Parameters-for-Ad-Networks',
      confidence: 'official',
    },
    campaign: {
      macro: '{CID}',
      source:
        'https://support.singular.net/hc/en-us/articles/115004063323-Postback-Macros-and-Passthrough-Parameters',
      confidence: 'official',
    },
    publisherSite: {
      macro: '{psid?Network Name}',
      family: true,
      source:
        'https://support.singular.net/hc/en-us/articles/115004063323-Postback-Macros-and-Passthrough-Parameters',
      confidence: 'official',
    },
    staticParam: {
      macro: '{{app_id}}',
      family: true,
      source:
        'https://support.singular.net/hc/en-us/articles/115004063323-Postback-Macros-and-Passthrough-Parameters-for-Ad-Networks',
      confidence: 'official',
      note: 'static postback parameter typed by the advertiser at setup',
    },
  },
  receives: null,
  clickIdEcho: {
    role: 'clickId',
    slots: [
      {
        name: 'cl',
        linkParameter: 'cl',
        macro: '{cl?Network Name}',
      },
    ],
  },
  eventNames: null,
  standardEvents: {
    values: ['sng_complete_registration', 'sng_subscribe', 'sng_ecommerce_purchase', '__iap__'],
    source: 'repo dubinc/dub @1de955f apps/web/app/(ee)/api/singular/webhook/route.ts',
    confidence: 'seen',
  },
  outboundIpRanges: {
    values: [
      '198.134.6.0/23',
      '44.239.146.125/32',
      '54.200.124.61/32',
      '54.69.245.48/32',
      '34.208.244.242/32',
      '34.212.94.34/32',
      '44.239.107.210/32',
      '44.237.116.233/32',
      '44.240.64.97/32',
      '35.85.128.184/32',
      '35.160.64.114/32',
      '44.235.165.174/32',
      '35.155.194.216/32',
    ],
    source:
      'repo dubinc/dub @1de955f apps/web/lib/integrations/singular/singular-ip-ranges.ts citing https://support.singular.net/hc/en-us/articles/360058106812',
    confidence: 'third-party',
  },
  quirks: ["A macro's name may hold a ? and a space ({cl?Network Name}): that is no second query."],
  sources: [
    'https://support.singular.net/hc/en-us/articles/115004063323-Postback-Macros-and-Passthrough-Parameters-for-Ad-Networks',
    'public GitHub file (seed data of a tracker for AppsFlyer, Adjust, Airbridge, adbrix and Singular; third party)',
  ],
} satisfies PlatformProfile;
