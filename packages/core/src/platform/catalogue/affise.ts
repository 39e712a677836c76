import type { PlatformProfile } from '../../template/platform-profile.ts';

export const affise = {
  id: 'affise',
  name: 'Affise',
  category: 'network platform',
  dialects: ['curly'],
  dashboardHosts: [],
  trackingHosts: [
    {
      pattern: '*.g2afse.com',
      source: '10 public GitHub files ; https://help-center.affise.com/en/articles/6493360',
      confidence: 'seen',
    },
  ],
  selfHosted: false,
  oneTemplateForAllEvents: false,
  sends: {
    partnerClickId: {
      macro: '{sub1}..{sub8}',
      source:
        'repo api-evangelist/affise, asyncapi/affise-postbacks-webhooks.yml (quotes https://help-center.affise.com/en/articles/6483741-affiliate-postback-url-macros)',
      confidence: 'official',
      note: 'affiliate postbacks have no {clickid} macro',
    },
    transactionId: {
      macro: '{transactionid}',
      source:
        'repo api-evangelist/affise, asyncapi/affise-postbacks-webhooks.yml (quotes https://help-center.affise.com/en/articles/6483741-affiliate-postback-url-macros)',
      confidence: 'official',
    },
    eventName: {
      macro: '{goal}',
      source:
        'repo api-evangelist/affise, asyncapi/affise-postbacks-webhooks.yml (quotes https://help-center.affise.com/en/articles/6483741-affiliate-postback-url-macros)',
      confidence: 'official',
    },
    payout: {
      macro: '{sum}',
      source:
        'repo api-evangelist/affise, asyncapi/affise-postbacks-webhooks.yml (quotes https://help-center.affise.com/en/articles/6483741-affiliate-postback-url-macros)',
      confidence: 'official',
    },
    currency: {
      macro: '{currency}',
      source:
        'repo api-evangelist/affise, asyncapi/affise-postbacks-webhooks.yml (quotes https://help-center.affise.com/en/articles/6483741-affiliate-postback-url-macros)',
      confidence: 'official',
    },
    saleAmount: {
      macro: '{order_sum}',
      source:
        'repo api-evangelist/affise, asyncapi/affise-postbacks-webhooks.yml (quotes https://help-center.affise.com/en/articles/6483741-affiliate-postback-url-macros)',
      confidence: 'official',
    },
    saleCurrency: {
      macro: '{order_currency}',
      source:
        'repo api-evangelist/affise, asyncapi/affise-postbacks-webhooks.yml (quotes https://help-center.affise.com/en/articles/6483741-affiliate-postback-url-macros)',
      confidence: 'official',
    },
    status: {
      macro: '{status}',
      source:
        'repo api-evangelist/affise, asyncapi/affise-postbacks-webhooks.yml (quotes https://help-center.affise.com/en/articles/6483741-affiliate-postback-url-macros)',
      confidence: 'official',
    },
    offerId: {
      macro: '{offerid}',
      source:
        'repo api-evangelist/affise, asyncapi/affise-postbacks-webhooks.yml (quotes https://help-center.affise.com/en/articles/6483741-affiliate-postback-url-macros)',
      confidence: 'official',
    },
    country: {
      macro: '{geo}',
      source:
        'repo api-evangelist/affise, asyncapi/affise-postbacks-webhooks.yml (quotes https://help-center.affise.com/en/articles/6483741-affiliate-postback-url-macros)',
      confidence: 'official',
    },
    ip: {
      macro: '{ip}',
      source:
        'repo api-evangelist/affise, asyncapi/affise-postbacks-webhooks.yml (quotes https://help-center.affise.com/en/articles/6483741-affiliate-postback-url-macros)',
      confidence: 'official',
    },
    userAgent: {
      macro: '{uagent}',
      source:
        'repo api-evangelist/affise, asyncapi/affise-postbacks-webhooks.yml (quotes https://help-center.affise.com/en/articles/6483741-affiliate-postback-url-macros)',
      confidence: 'official',
    },
    timestamp: {
      macro: '{timestamp}',
      source:
        'repo api-evangelist/affise, asyncapi/affise-postbacks-webhooks.yml (quotes https://help-center.affise.com/en/articles/6483741-affiliate-postback-url-macros)',
      confidence: 'official',
    },
    custom: {
      macro: '{custom_field1}..{custom_field7}',
      source:
        'repo api-evangelist/affise, asyncapi/affise-postbacks-webhooks.yml (quotes https://help-center.affise.com/en/articles/6483741-affiliate-postback-url-macros)',
      confidence: 'official',
    },
    uuid: {
      macro: '{rand}',
      source:
        'repo api-evangelist/affise, asyncapi/affise-postbacks-webhooks.yml (quotes https://help-center.affise.com/en/articles/6483741-affiliate-postback-url-macros)',
      confidence: 'official',
    },
    crossPostbackClickId: {
      macro: '{clickid}',
      source: 'https://help-center.affise.com/en/articles/6564528-cross-postback-link-macros',
      confidence: 'official',
      note: 'cross-postback only',
    },
  },
  receives: {
    clickId: {
      parameter: 'clickid | click_id',
      source: 'https://help-center.affise.com/en/articles/6475468-affise-postback-url-parameters',
      confidence: 'official',
      note: '24 symbols',
    },
    transactionId: {
      parameter: 'action_id',
      source: 'https://help-center.affise.com/en/articles/6475468-affise-postback-url-parameters',
      confidence: 'official',
      note: 'dedupe key',
    },
    eventName: {
      parameter: 'goal',
      source: 'https://help-center.affise.com/en/articles/6475468-affise-postback-url-parameters',
      confidence: 'official',
      note: 'goal number or goal value, in any case (https://affise.zendesk.com/hc/en-us/articles/360017251600)',
    },
    revenue: {
      parameter: 'sum',
      source: 'https://help-center.affise.com/en/articles/6475468-affise-postback-url-parameters',
      confidence: 'official',
    },
    status: {
      parameter: 'status',
      source: 'https://help-center.affise.com/en/articles/6475468-affise-postback-url-parameters',
      confidence: 'official',
      note: '1 approved, 2 pending, 3 declined, 5 hold',
    },
    secret: {
      parameter: 'secure',
      source: 'https://help-center.affise.com/en/articles/6475468-affise-postback-url-parameters',
      confidence: 'official',
      note: 'offer / advertiser / platform level',
    },
    ip: {
      parameter: 'ip',
      source: 'https://help-center.affise.com/en/articles/6475468-affise-postback-url-parameters',
      confidence: 'official',
    },
    promo: {
      parameter: 'promo_code',
      source: 'https://help-center.affise.com/en/articles/6475468-affise-postback-url-parameters',
      confidence: 'official',
    },
    custom: {
      parameter: 'custom_field1..15',
      source: 'https://help-center.affise.com/en/articles/6475468-affise-postback-url-parameters',
      confidence: 'official',
    },
    userId: {
      parameter: 'user_id',
      source: 'https://help-center.affise.com/en/articles/6475468-affise-postback-url-parameters',
      confidence: 'official',
    },
    currency: null,
  },
  // {clickid} exists on cross-postbacks only.
  clickIdEcho: {
    role: 'partnerClickId',
    slots: [
      {
        name: 'sub1',
        linkParameter: 'sub1',
        macro: '{sub1}',
      },
      {
        name: 'sub2',
        linkParameter: 'sub2',
        macro: '{sub2}',
      },
      {
        name: 'sub3',
        linkParameter: 'sub3',
        macro: '{sub3}',
      },
      {
        name: 'sub4',
        linkParameter: 'sub4',
        macro: '{sub4}',
      },
      {
        name: 'sub5',
        linkParameter: 'sub5',
        macro: '{sub5}',
      },
      {
        name: 'sub6',
        linkParameter: 'sub6',
        macro: '{sub6}',
      },
      {
        name: 'sub7',
        linkParameter: 'sub7',
        macro: '{sub7}',
      },
      {
        name: 'sub8',
        linkParameter: 'sub8',
        macro: '{sub8}',
      },
    ],
  },
  eventNames: null,
  conversionVsEvent: 'Goals, each with its goal value.',
  quirks: [
    'An inbound postback is answered with status 1 on receipt and checked later: 200 means accepted, not applied.',
    'Outbound postbacks are tried again 5 times, 2 seconds later each.',
    'A postback can change a status only while it is pending.',
  ],
  sources: [
    'https://help-center.affise.com/en/articles/6475468-affise-postback-url-parameters',
    'repo api-evangelist/affise, asyncapi/affise-postbacks-webhooks.yml (quotes https://help-center.affise.com/en/articles/6483741-affiliate-postback-url-macros)',
    'https://help-center.affise.com/en/articles/6476587-server-postback-errors',
  ],
} satisfies PlatformProfile;
