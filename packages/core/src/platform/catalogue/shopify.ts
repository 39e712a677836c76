import type { PlatformProfile } from '../../template/platform-profile.ts';

export const shopify = {
  id: 'shopify',
  name: 'Shopify / custom shop',
  category: 'shop',
  dialects: [],
  dashboardHosts: [],
  trackingHosts: [],
  selfHosted: false,
  oneTemplateForAllEvents: false,
  sends: {},
  receives: null,
  // No macro of it is known.
  clickIdEcho: null,
  eventNames: null,
  quirks: ['Nothing is known of it.'],
  sources: [],
} satisfies PlatformProfile;
