import type { PlatformProfile } from '../../template/platform-profile.ts';

export const keitaro = {
  id: 'keitaro',
  name: 'Keitaro',
  category: 'tracker (self-hosted)',
  dialects: ['curly'],
  dashboardHosts: [],
  trackingHosts: [],
  selfHosted: true,
  oneTemplateForAllEvents: false,
  sends: {
    partnerClickId: {
      macro: '{external_id}',
      source: 'https://docs.keitaro.io/en/campaigns-and-streams/s2s-postback-placeholders.html',
      confidence: 'official',
    },
    clickId: {
      macro: '{subid}',
      source: 'https://docs.keitaro.io/en/campaigns-and-streams/s2s-postback-placeholders.html',
      confidence: 'official',
    },
    status: {
      macro: '{status:lead=0 sale=1 rejected=2}',
      family: true,
      source: 'https://docs.keitaro.io/en/campaigns-and-streams/s2s-postback-placeholders.html',
      confidence: 'official',
    },
    transactionId: {
      macro: '{tid}',
      source: 'https://docs.keitaro.io/en/campaigns-and-streams/s2s-postback-placeholders.html',
      confidence: 'official',
    },
    revenue: {
      macro: '{revenue}',
      source: 'https://docs.keitaro.io/en/campaigns-and-streams/s2s-postback-placeholders.html',
      confidence: 'official',
    },
    cost: {
      macro: '{cost}',
      source: 'https://docs.keitaro.io/en/campaigns-and-streams/s2s-postback-placeholders.html',
      confidence: 'official',
    },
    ip: {
      macro: '{ip}',
      source: 'https://docs.keitaro.io/en/campaigns-and-streams/s2s-postback-placeholders.html',
      confidence: 'official',
    },
    clickTime: {
      macro: '{date:format,timezone}',
      family: true,
      source: 'https://docs.keitaro.io/en/campaigns-and-streams/s2s-postback-placeholders.html',
      confidence: 'official',
    },
    rawValue: {
      macro: '{_name}',
      family: true,
      source: 'https://docs.keitaro.io/en/campaigns-and-streams/s2s-postback-placeholders.html',
      confidence: 'official',
      note: 'values are URL-encoded by default; leading underscore = raw',
      meaning: { unencoded: true },
    },
  },
  receives: {
    path: {
      parameter: '/{postback_key}/postback',
      source: 'https://docs.keitaro.io/en/conversions/postback.html',
      confidence: 'official',
    },
    clickId: {
      parameter: 'subid',
      source: 'https://docs.keitaro.io/en/conversions/postback.html',
      confidence: 'official',
    },
    transactionId: {
      parameter: 'tid',
      source: 'https://docs.keitaro.io/en/conversions/postback.html',
      confidence: 'official',
      note: 'required and unique for rebills',
    },
    revenue: {
      parameter: 'payout | revenue',
      source: 'https://docs.keitaro.io/en/conversions/postback.html',
      confidence: 'official',
    },
    cost: {
      parameter: 'cost',
      source: 'https://docs.keitaro.io/en/conversions/postback.html',
      confidence: 'official',
    },
    status: {
      parameter: 'status',
      source: 'https://docs.keitaro.io/en/conversions/postback.html',
      confidence: 'official',
      note: 'lead | sale | rejected | rebill; default sale',
    },
    statusMap: {
      parameter: 'lead_status, sale_status, rejected_status, ignore_status',
      source: 'https://docs.keitaro.io/en/conversions/postback.html',
      confidence: 'official',
    },
    currency: {
      parameter: 'currency',
      source: 'https://docs.keitaro.io/en/conversions/postback.html',
      confidence: 'official',
    },
    subIds: {
      parameter: 'sub_id_1..sub_id_15',
      source: 'https://docs.keitaro.io/en/conversions/postback.html',
      confidence: 'official',
    },
    customReply: {
      parameter: 'return',
      source: 'https://docs.keitaro.io/en/conversions/postback.html',
      confidence: 'official',
      note: '&return=OK makes Keitaro answer OK',
    },
  },
  // The link's parameter is not in the catalogue. {subid} is its own click id.
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
  // Its revenue is what the tracker's owner earns, not what the customer paid; its status macro writes
  // numbers that only the one who typed it knows.
  suggestedRoles: {
    sale_amount: null,
    status: null,
  },
  eventNames: null,
  conversionVsEvent: 'One conversion a click, whose status changes; rebill for repeats.',
  quirks: ["Statuses of the sender's own are kept as original_status."],
  sources: [
    'https://docs.keitaro.io/en/conversions/postback.html',
    'https://docs.keitaro.io/en/campaigns-and-streams/s2s-postback-placeholders.html',
  ],
} satisfies PlatformProfile;
