import type { PlatformProfile } from '../../template/platform-profile.ts';

export const tenjin = {
  id: 'tenjin',
  name: 'Tenjin',
  category: 'MMP',
  dialects: [],
  dashboardHosts: [
    {
      pattern: 'dashboard.tenjin.com',
      source: '6 public GitHub files',
      confidence: 'seen',
    },
  ],
  trackingHosts: [
    {
      pattern: 'track.tenjin.io',
      source: 'https://docs.tenjin.com/docs/callback-macros',
      confidence: 'official',
    },
  ],
  selfHosted: false,
  oneTemplateForAllEvents: false,
  sends: {
    clickId: null,
    eventName: null,
    revenue: null,
    currency: null,
  },
  receives: null,
  // No macro of it is known.
  clickIdEcho: null,
  eventNames: null,
  quirks: ['Its macro table was not to be seen.'],
  sources: ['https://docs.tenjin.com/docs/callback-macros'],
} satisfies PlatformProfile;
