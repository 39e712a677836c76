import type { PlatformProfile } from '../../template/platform-profile.ts';

export const appmetrica = {
  id: 'appmetrica',
  name: 'AppMetrica (Yandex)',
  category: 'MMP',
  dialects: ['curly'],
  dashboardHosts: [],
  trackingHosts: [],
  selfHosted: false,
  oneTemplateForAllEvents: false,
  sends: {
    clickId: {
      macro: '{click_id}',
      source: 'https://appmetrica.yandex.com/docs/zh/mobile-tracking/postback-specification',
      confidence: 'official',
    },
    transactionId: {
      macro: '{transaction_id}',
      source: 'https://appmetrica.yandex.com/docs/zh/mobile-tracking/postback-specification',
      confidence: 'official',
      note: 'ID of this event or install',
    },
    linkParamEcho: {
      macro: '{<any tracking URL parameter>}',
      family: true,
      source: 'https://appmetrica.yandex.ru/docs/en/mobile-tracking/postback-specification',
      confidence: 'official',
    },
    matchType: {
      macro: '{match_type}',
      source: 'https://appmetrica.yandex.com/docs/zh/mobile-tracking/postback-specification',
      confidence: 'official',
    },
  },
  receives: null,
  // A macro named like any parameter of the tracking URL gives that parameter back (linkParamEcho),
  // so {click_id} gives back click_id. {transaction_id} is an id of its own.
  clickIdEcho: {
    role: 'clickId',
    slots: [
      {
        name: 'click_id',
        linkParameter: 'click_id',
        macro: '{click_id}',
      },
    ],
  },
  eventNames: null,
  linkParameters: {
    roles: {
      click_id: 'click-id',
      google_aid: 'device-id',
      ios_ifa: 'device-id',
      oaid: 'device-id',
    },
    source: 'https://appmetrica.yandex.com/docs/en/mobile-tracking/tracking-specification.md',
    confidence: 'official',
  },
  quirks: [
    'Only HTTP 200 counts as success; after any other it sends again every 5 to 10 minutes for 24 hours.',
    'Postbacks come about 5 minutes late.',
    'A campaign takes up to 5 requests.',
  ],
  sources: ['https://appmetrica.yandex.ru/docs/en/mobile-tracking/postback-specification'],
} satisfies PlatformProfile;
