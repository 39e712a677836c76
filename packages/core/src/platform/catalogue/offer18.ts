import type { PlatformProfile } from '../../template/platform-profile.ts';

export const offer18 = {
  id: 'offer18',
  name: 'Offer18',
  category: 'network platform',
  dialects: [],
  dashboardHosts: [],
  trackingHosts: [],
  selfHosted: false,
  oneTemplateForAllEvents: false,
  sends: {
    clickId: null,
  },
  receives: {
    clickId: null,
    eventName: null,
  },
  // No macro of it is known.
  clickIdEcho: null,
  eventNames: null,
  conversionVsEvent: 'An initial conversion, and events with tokens.',
  quirks: [
    "Each event has a token; multiple conversions by click id and by IP are two switches; an event that does not match is recorded as the initial one or discarded; the sender's IP can be whitelisted; conversions can wait for a time.",
  ],
  sources: ['https://knowledgebase.offer18.com/network/offers/offer-events'],
} satisfies PlatformProfile;
