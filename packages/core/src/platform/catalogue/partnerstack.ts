import type { PlatformProfile } from '../../template/platform-profile.ts';

export const partnerstack = {
  id: 'partnerstack',
  name: 'PartnerStack',
  category: 'partner platform',
  dialects: [],
  dashboardHosts: [
    {
      pattern: 'dash.partnerstack.com',
      source: 'https://docs.partnerstack.com/docs/postbacks',
      confidence: 'official',
    },
  ],
  trackingHosts: [],
  selfHosted: false,
  oneTemplateForAllEvents: false,
  sends: {},
  receives: {
    conversion: {
      parameter: 'POST https://partnerlinks.io/conversion/xid {xid, customer_key,...}',
      source: 'https://docs.partnerstack.com/docs/step-3-tracking-conversions',
      confidence: 'official',
    },
  },
  clickIdEcho: null,
  eventNames: null,
  quirks: [
    'It sends no URL templates: POST with JSON for each event type, such as action_created.',
  ],
  sources: ['https://docs.partnerstack.com/docs/postbacks'],
} satisfies PlatformProfile;
