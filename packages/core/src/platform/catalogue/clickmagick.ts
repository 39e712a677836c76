import type { PlatformProfile } from '../../template/platform-profile.ts';

export const clickmagick = {
  id: 'clickmagick',
  name: 'ClickMagick',
  category: 'tracker',
  dialects: ['square'],
  dashboardHosts: [],
  trackingHosts: [],
  selfHosted: false,
  oneTemplateForAllEvents: false,
  caseSensitiveMacros: true,
  sends: {
    clickIdOnOfferUrl: {
      macro: '[clickid]',
      source: 'mirror.dogcows.com (third-party copy of the ClickMagick FAQ)',
      confidence: 'third-party',
      note: 'must be all lower case',
    },
  },
  receives: {
    clickId: {
      parameter: 's1',
      source: 'mirror.dogcows.com (third-party copy of the ClickMagick FAQ)',
      confidence: 'third-party',
    },
  },
  // The only click id it is known to send is its own.
  clickIdEcho: null,
  eventNames: null,
  quirks: [],
  sources: ['mirror.dogcows.com (third-party copy of the ClickMagick FAQ)'],
} satisfies PlatformProfile;
