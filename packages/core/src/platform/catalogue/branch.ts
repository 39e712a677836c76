import type { PlatformProfile } from '../../template/platform-profile.ts';

export const branch = {
  id: 'branch',
  name: 'Branch',
  category: 'MMP',
  dialects: ['freemarker'],
  dashboardHosts: [
    {
      pattern: 'dashboard.branch.io',
      source: '10 public GitHub files',
      confidence: 'seen',
    },
  ],
  trackingHosts: [
    {
      pattern: '*.app.link',
      source: 'public GitHub file id 54878797282',
      confidence: 'seen',
    },
  ],
  selfHosted: false,
  oneTemplateForAllEvents: false,
  sends: {
    clickId: {
      macro: '${(last_attributed_touch_data.~click_id)!}',
      source:
        'path seen as <@jsonmap data="last_attributed_touch_data.~click_id"/> in public GitHub file id 21605506785',
      confidence: 'derived',
      note: 'the neighbour ${(last_attributed_touch_data.~external_touch)!}, which is documented, is the id of a click or impression that a third party sent to Branch',
      related: ['${(last_attributed_touch_data.~external_touch)!}'],
    },
    eventName: {
      macro: '${(name)!}',
      source:
        'https://help.branch.io/docs/postback-macros-functions (full text: public GitHub file id 53810596874)',
      confidence: 'official',
    },
    eventAlias: {
      macro: '${(customer_event_alias)!}',
      source:
        'https://help.branch.io/docs/postback-macros-functions (full text: public GitHub file id 53810596874)',
      confidence: 'official',
    },
    eventId: {
      macro: '${(id)!}',
      source:
        'https://help.branch.io/docs/postback-macros-functions (full text: public GitHub file id 53810596874)',
      confidence: 'official',
    },
    transactionId: {
      macro: '${(event_data.transaction_id)!}',
      source:
        'https://help.branch.io/docs/postback-macros-functions (full text: public GitHub file id 53810596874)',
      confidence: 'official',
    },
    revenue: {
      macro: '${(event_data.revenue)!}',
      source:
        'https://help.branch.io/docs/postback-macros-functions (full text: public GitHub file id 53810596874)',
      confidence: 'official',
    },
    revenueUsd: {
      macro: '${(event_data.revenue_in_usd)!}',
      source:
        'https://help.branch.io/docs/postback-macros-functions (full text: public GitHub file id 53810596874)',
      confidence: 'official',
      meaning: { amountCurrency: 'USD' },
    },
    currency: {
      macro: '${(event_data.currency)!}',
      source:
        'https://help.branch.io/docs/postback-macros-functions (full text: public GitHub file id 53810596874)',
      confidence: 'official',
    },
    eventTime: {
      macro: '${(event_timestamp)!}',
      source:
        'https://help.branch.io/docs/postback-macros-functions (full text: public GitHub file id 53810596874)',
      confidence: 'official',
      note: 'milliseconds',
      meaning: { timeUnit: 'milliseconds' },
    },
    gaid: {
      macro: '${(user_data.aaid)!}',
      source:
        'https://help.branch.io/docs/postback-macros-functions (full text: public GitHub file id 53810596874)',
      confidence: 'official',
    },
    idfa: {
      macro: '${(user_data.idfa)!}',
      source:
        'https://help.branch.io/docs/postback-macros-functions (full text: public GitHub file id 53810596874)',
      confidence: 'official',
    },
    idfv: {
      macro: '${(user_data.idfv)!}',
      source:
        'https://help.branch.io/docs/postback-macros-functions (full text: public GitHub file id 53810596874)',
      confidence: 'official',
    },
    androidId: {
      macro: '${(user_data.android_id)!}',
      source:
        'https://help.branch.io/docs/postback-macros-functions (full text: public GitHub file id 53810596874)',
      confidence: 'official',
    },
    attributed: {
      macro: '<#if attributed>1<#else>0</#if>',
      source:
        'https://help.branch.io/docs/postback-macros-functions (full text: public GitHub file id 53810596874)',
      confidence: 'official',
    },
    campaign: {
      macro: '${(last_attributed_touch_data.~campaign)!}',
      source:
        'https://help.branch.io/docs/postback-macros-functions (full text: public GitHub file id 53810596874)',
      confidence: 'official',
    },
  },
  receives: null,
  // No echo: the path of its clickId macro is derived, not documented, and nothing says that the value
  // is ours; the documented neighbour that would hold a third party's id is none of its roles.
  clickIdEcho: null,
  eventNames: null,
  quirks: ['Macros hold $ { ( ) ! ~ # < >: no URL library may touch them.'],
  sources: [
    'https://help.branch.io/docs/postback-macros-functions (full text: public GitHub file id 53810596874)',
  ],
} satisfies PlatformProfile;
