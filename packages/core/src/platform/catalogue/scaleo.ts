import type { PlatformProfile } from '../../template/platform-profile.ts';

export const scaleo = {
  id: 'scaleo',
  name: 'Scaleo',
  category: 'network platform',
  dialects: ['curly'],
  dashboardHosts: [],
  trackingHosts: [
    {
      pattern: '*.scaletrk.com',
      source: 'http://help.scaleo.io/article/484-ultimate-postbacks-add-change-conversion',
      confidence: 'official',
    },
  ],
  selfHosted: false,
  oneTemplateForAllEvents: false,
  sends: {
    clickId: null,
  },
  receives: {
    path: {
      parameter: '/track/conv | /track/conv-change | /track/conv-addchange',
      source: 'http://help.scaleo.io/article/484-ultimate-postbacks-add-change-conversion',
      confidence: 'official',
    },
    clickId: {
      parameter: 'click_id',
      source: 'http://help.scaleo.io/article/484-ultimate-postbacks-add-change-conversion',
      confidence: 'official',
    },
    secret: {
      parameter: 'token',
      source: 'http://help.scaleo.io/article/484-ultimate-postbacks-add-change-conversion',
      confidence: 'official',
    },
    eventId: {
      parameter: 'goal_id',
      source: 'http://help.scaleo.io/article/484-ultimate-postbacks-add-change-conversion',
      confidence: 'official',
    },
    eventName: {
      parameter: 'goal_alias',
      source: 'http://help.scaleo.io/article/484-ultimate-postbacks-add-change-conversion',
      confidence: 'official',
    },
    status: {
      parameter: 'conv_status',
      source: 'http://help.scaleo.io/article/484-ultimate-postbacks-add-change-conversion',
      confidence: 'official',
    },
    subIds: {
      parameter: 'sub_id1',
      source: 'http://help.scaleo.io/article/484-ultimate-postbacks-add-change-conversion',
      confidence: 'official',
    },
    affParam: {
      parameter: 'aff_param1',
      source: 'http://help.scaleo.io/article/484-ultimate-postbacks-add-change-conversion',
      confidence: 'official',
    },
  },
  // No macro of it is known.
  clickIdEcho: null,
  eventNames: null,
  conversionVsEvent: 'A default goal, and goals.',
  quirks: ['Multiple conversions are a switch on each goal, off by default.'],
  sources: [
    'http://help.scaleo.io/article/484-ultimate-postbacks-add-change-conversion',
    'https://help.scaleo.io/article/359-offer-goals',
  ],
} satisfies PlatformProfile;
