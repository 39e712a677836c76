import type { PlatformProfile } from '../../template/platform-profile.ts';

export const orbitra = {
  id: 'orbitra',
  name: 'Orbitra (open source, Keitaro-compatible)',
  category: 'tracker (self-hosted)',
  dialects: ['curly'],
  dashboardHosts: [],
  trackingHosts: [],
  selfHosted: true,
  oneTemplateForAllEvents: false,
  sends: {
    partnerClickId: {
      macro: '{external_id}',
      source: 'repo fenjo26/Orbitra.link @d03673b',
      confidence: 'official',
    },
  },
  receives: {
    path: {
      parameter: '/<postback_key>/postback',
      source: 'https://github.com/fenjo26/Orbitra.link/wiki/Postbacks-and-conversions',
      confidence: 'official',
    },
    clickId: {
      parameter: 'subid',
      source: 'https://github.com/fenjo26/Orbitra.link/wiki/Postbacks-and-conversions',
      confidence: 'official',
    },
    status: {
      parameter: 'status',
      source: 'https://github.com/fenjo26/Orbitra.link/wiki/Postbacks-and-conversions',
      confidence: 'official',
    },
    payout: {
      parameter: 'payout',
      source: 'https://github.com/fenjo26/Orbitra.link/wiki/Postbacks-and-conversions',
      confidence: 'official',
    },
    transactionId: {
      parameter: 'tid',
      source: 'https://github.com/fenjo26/Orbitra.link/wiki/Postbacks-and-conversions',
      confidence: 'official',
    },
  },
  // The link's parameter is not in the catalogue.
  clickIdEcho: {
    role: 'partnerClickId',
    slots: [
      {
        name: 'external_id',
        linkParameter: null,
        macro: '{external_id}',
      },
    ],
  },
  eventNames: null,
  quirks: [
    'It ships 395 templates of affiliate networks and 196 of traffic sources.',
    'A status that is not mapped is stored and can be classified later.',
  ],
  sources: ['repo fenjo26/Orbitra.link @d03673b'],
} satisfies PlatformProfile;
