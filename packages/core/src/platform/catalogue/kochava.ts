import type { PlatformProfile } from '../../template/platform-profile.ts';

export const kochava = {
  id: 'kochava',
  name: 'Kochava',
  category: 'MMP',
  dialects: ['curly'],
  dashboardHosts: [
    {
      pattern: 'go.kochava.com',
      source: '5 public GitHub files',
      confidence: 'seen',
    },
  ],
  trackingHosts: [],
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
  quirks: [
    'Its macro names are not known: the published tables that were found have lost them.',
    'The event name of an install is _install.',
    'Delivery takes from no time to 10 minutes; 0 to 10 retries.',
  ],
  sources: [
    'https://support.kochava.com/campaign-management/create-a-custom-postback',
    'https://support.kochava.com/articles/campaign-management/630-create-a-custom-postback/',
  ],
} satisfies PlatformProfile;
