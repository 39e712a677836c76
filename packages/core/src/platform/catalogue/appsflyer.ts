import type { PlatformProfile } from '../../template/platform-profile.ts';

export const appsflyer = {
  id: 'appsflyer',
  name: 'AppsFlyer',
  category: 'MMP',
  dialects: ['paren', 'curly', 'af-internal'],
  dashboardHosts: [
    {
      pattern: 'hq1.appsflyer.com',
      source:
        'AppsFlyer OpenAPI server URL in repo api-evangelist/appsflyer @7426c15, openapi/appsflyer-partner-integration-settings-api-openapi.yml',
      confidence: 'official',
    },
  ],
  trackingHosts: [
    {
      pattern: 'app.appsflyer.com',
      source:
        'https://support.appsflyer.com/hc/en-us/articles/208537116-Affise-integration-with-AppsFlyer',
      confidence: 'official',
    },
    {
      pattern: '*.onelink.me',
      source: 'repo dubinc/dub @1de955f apps/web/lib/middleware/utils/is-appsflyer-tracking-url.ts',
      confidence: 'seen',
    },
  ],
  selfHosted: false,
  oneTemplateForAllEvents: true,
  sends: {
    clickId: {
      macro: '(clickid)',
      source:
        'public GitHub file (Korean network postback guide quoting AppsFlyer macros; third party)',
      confidence: 'third-party',
      note: "stored as $$click(clickid) in the partner's editor (seen in a public script that drives it); {clickid} in https://support.appsflyer.com/hc/en-us/articles/208537116-Affise-integration-with-AppsFlyer",
      related: ['$$click(clickid)', '{clickid}'],
    },
    eventName: {
      macro: '(event-name)',
      source:
        'public GitHub file (Korean network postback guide quoting AppsFlyer macros; third party)',
      confidence: 'third-party',
      note: "the name in the SDK; stored as $$sdk(event-name) in the partner's editor; {event-name} in https://support.appsflyer.com/hc/en-us/articles/208537116-Affise-integration-with-AppsFlyer; newer name event_name in https://support.appsflyer.com/hc/en-us/articles/360016751637-Postback-macros-for-analytics-partners",
      related: ['$$sdk(event-name)', '{event-name}'],
    },
    eventId: {
      macro: '(mapped-iae)',
      source:
        'public GitHub file (Korean network postback guide quoting AppsFlyer macros; third party)',
      confidence: 'third-party',
      note: "the partner's own identifier of the event, chosen in the mapping table; stored as $$sdk(mapped-iae)",
      related: ['$$sdk(mapped-iae)'],
    },
    revenue: {
      macro: '(orig-monetary)',
      source:
        'public GitHub file (Korean network postback guide quoting AppsFlyer macros; third party)',
      confidence: 'third-party',
      note: 'original currency; newer name event_revenue (https://support.appsflyer.com/hc/en-us/articles/360016751637-Postback-macros-for-analytics-partners)',
      meaning: { amountCurrency: 'original' },
    },
    revenueUsd: {
      macro: '(monetary)',
      source:
        'public GitHub file (Korean network postback guide quoting AppsFlyer macros; third party)',
      confidence: 'third-party',
      note: 'USD; newer name event_revenue_USD (https://support.appsflyer.com/hc/en-us/articles/360016751637-Postback-macros-for-analytics-partners)',
      meaning: { amountCurrency: 'USD' },
    },
    currency: {
      macro: '(currency)',
      source:
        'public GitHub file (Korean network postback guide quoting AppsFlyer macros; third party)',
      confidence: 'third-party',
      note: 'newer name event_revenue_currency (https://support.appsflyer.com/hc/en-us/articles/360016751637-Postback-macros-for-analytics-partners)',
    },
    eventTime: {
      macro: '(timestamp)',
      source:
        'public GitHub file (Korean network postback guide quoting AppsFlyer macros; third party)',
      confidence: 'third-party',
      note: 'newer name event_time (https://support.appsflyer.com/hc/en-us/articles/360016751637-Postback-macros-for-analytics-partners); {eventtime} in https://support.appsflyer.com/hc/en-us/articles/208537116-Affise-integration-with-AppsFlyer',
      related: ['{eventtime}'],
    },
    eventValueJson: {
      macro: '(event-value)',
      source:
        'public GitHub file (Korean network postback guide quoting AppsFlyer macros; third party)',
      confidence: 'third-party',
      note: 'JSON; must be URL-encoded with (encode): https://support.appsflyer.com/hc/en-us/articles/360016751637-Postback-macros-for-analytics-partners',
      meaning: { unencoded: true },
    },
    idfa: {
      macro: '(idfa)',
      source:
        'https://support.appsflyer.com/hc/en-us/articles/207273946-Available-Macros-on-AppsFlyer-s-Postbacks',
      confidence: 'official',
    },
    gaid: {
      macro: '(advertiserId)',
      source:
        'https://support.appsflyer.com/hc/en-us/articles/207273946-Available-Macros-on-AppsFlyer-s-Postbacks',
      confidence: 'official',
    },
    androidId: {
      macro: '(android-id)',
      source:
        'https://support.appsflyer.com/hc/en-us/articles/207273946-Available-Macros-on-AppsFlyer-s-Postbacks',
      confidence: 'official',
    },
    idfv: {
      macro: '(vendorid)',
      source:
        'public GitHub file (Korean network postback guide quoting AppsFlyer macros; third party)',
      confidence: 'third-party',
    },
    appId: {
      macro: '(app-id)',
      source:
        'https://support.appsflyer.com/hc/en-us/articles/207273946-Available-Macros-on-AppsFlyer-s-Postbacks',
      confidence: 'official',
    },
    ip: {
      macro: '(ip)',
      source:
        'https://support.appsflyer.com/hc/en-us/articles/207273946-Postback-macros-for-ad-networks (several stored versions)',
      confidence: 'official',
    },
    country: {
      macro: '(country_code)',
      source:
        'public GitHub file (Korean network postback guide quoting AppsFlyer macros; third party)',
      confidence: 'third-party',
      note: "stored as $$sdk(country-code) in the partner's editor",
      related: ['$$sdk(country-code)'],
    },
    installTime: {
      macro: '(install-unix-ts)',
      source:
        'https://support.appsflyer.com/hc/en-us/articles/207273946-Available-Macros-on-AppsFlyer-s-Postbacks',
      confidence: 'official',
    },
    clickTime: {
      macro: '(click-ts)',
      source:
        'https://support.appsflyer.com/hc/en-us/articles/207273946-Available-Macros-on-AppsFlyer-s-Postbacks',
      confidence: 'official',
    },
    campaign: {
      macro: '(campaign)',
      source:
        'https://support.appsflyer.com/hc/en-us/articles/207273946-Available-Macros-on-AppsFlyer-s-Postbacks',
      confidence: 'official',
    },
    echoClickParam: {
      macro: '$$click(goalid_1)',
      family: true,
      source:
        'https://support.appsflyer.com/hc/en-us/articles/208996726-Dynamic-event-mapping-for-in-app-events',
      confidence: 'official',
      note: "goalid_1 stands for any parameter of the attribution link; used in the mapping table's partner event field",
    },
  },
  receives: null,
  clickIdEcho: {
    role: 'clickId',
    slots: [
      {
        name: 'clickid',
        linkParameter: 'clickid',
        macro: '(clickid)',
      },
    ],
  },
  eventNames: {
    maxLength: 100,
    dashboardMaxLength: 45,
    reservedPrefix: 'af_',
    predefined: [
      'af_level_achieved',
      'af_add_payment_info',
      'af_add_to_cart',
      'af_add_to_wishlist',
      'af_complete_registration',
      'af_tutorial_completion',
      'af_initiated_checkout',
      'af_purchase',
      'af_rate',
      'af_search',
      'af_spent_credits',
      'af_achievement_unlocked',
      'af_content_view',
      'af_list_view',
      'af_travel_booking',
      'af_share',
      'af_invite',
      'af_login',
      'af_re_engage',
      'af_update',
      'af_opened_from_push_notification',
      'af_location_changed',
      'af_location_coordinates',
    ],
    parametersMistakenForEvents: [
      'af_revenue',
      'af_currency',
      'af_price',
      'af_order_id',
      'af_content_id',
      'af_content_type',
      'af_quantity',
      'af_level',
      'af_score',
      'af_customer_user_id',
      'af_receipt_id',
    ],
    caseSensitive: true,
    nonEnglishAllowed: true,
    parameterMaxLength: 1000,
    revenueFormat: 'digits and decimal point only, up to 5 decimals',
    sources: [
      'https://support.appsflyer.com/hc/en-us/articles/115005544169 (case; aggregate reports may merge names that differ in it)',
      'https://dev.appsflyer.com/hc/docs/in-app-events-sdk',
      'https://dev.appsflyer.com/hc/docs/rn_inappevents (names over 45 characters are missing from the dashboard, not from raw data)',
      'repo AppsFlyerSDK/appsflyer-unity-plugin @6dd3f03 Assets/AppsFlyer/AFInAppEvents.cs; af_list_view from AppsFlyerSDK/AppsFlyerCocos2dX AppsFlyerXMacro.h',
    ],
  },
  eventMapping: {
    partnerSwitch: 'Activate partner',
    eventsSwitch: 'In-app event postbacks',
    window: 'In-app event postback window',
    columns: {
      event: 'AppsFlyer event',
      partnerEvent: 'mapped to partner event',
      usersFrom: 'for users from',
      including: 'including',
    },
    ownUsers: 'This partner only',
    withRevenue: 'Values & revenue',
    noRevenue: 'no revenue',
    source: 'repo dubinc/docs @3917ac3 images/appsflyer/af-event-mappings.png (screenshot viewed)',
    confidence: 'seen',
  },
  linkParameters: {
    roles: {
      pid: 'media-source',
      c: 'campaign',
      clickid: 'click-id',
      af_prt: 'agency',
      af_channel: 'channel',
      af_c_id: 'campaign-id',
      af_adset: 'ad-group',
      af_adset_id: 'ad-group-id',
      af_ad: 'ad',
      af_ad_id: 'ad-id',
      af_keywords: 'keywords',
      af_siteid: 'publisher',
      af_sub_siteid: 'sub-publisher',
      af_sub1: 'sub',
      af_sub2: 'sub',
      af_sub3: 'sub',
      af_sub4: 'sub',
      af_sub5: 'sub',
      advertising_id: 'device-id',
      idfa: 'device-id',
      af_dp: 'deep-link',
      deep_link_value: 'deep-link',
      af_web_dp: 'web-page',
      af_r: 'web-page',
      af_click_lookback: 'window',
      is_retargeting: 'retargeting',
      af_cost_model: 'cost',
      af_cost_value: 'cost',
      af_cost_currency: 'cost',
    },
    source:
      'https://support.appsflyer.com/hc/en-us/articles/207447163-Attribution-link-structure-and-parameters',
    confidence: 'official',
  },
  appInLink: {
    host: 'app.appsflyer.com',
    numberPrefix: 'id',
    source:
      'https://support.appsflyer.com/hc/en-us/articles/207447163-About-link-structure-and-parameters (the path is the app’s id); https://docs.dataflysignal.com/integrations/attribution/appsflyer-ios (id before the App Store’s number)',
    confidence: 'third-party',
  },
  outboundIpRanges: {
    values: ['45.92.116.0/22', '194.28.46.0/23'],
    source:
      'repo dubinc/dub @1de955f apps/web/lib/integrations/appsflyer/constants.ts citing https://support.appsflyer.com/hc/en-us/articles/207447093',
    confidence: 'third-party',
  },
  dashboardPaths: {
    paths: {
      partnerPostbacks: '/partners/postbacks/{pid}/{regular|attribution|ap}',
      partnerIntegrations: '/partners/integrations',
    },
    source:
      'public GitHub file (script that drives hq1.appsflyer.com/partners/postbacks/{pid}/...; third party)',
    confidence: 'third-party',
  },
  integrationTabLabels: {
    values: [
      'Activate partner',
      'Default postbacks',
      'In-app event postbacks',
      'In-app event postback window',
      'Hours',
      'Days',
      'Months',
      'Lifetime',
      'AppsFlyer event',
      'mapped to partner event',
      'for users from',
      'including',
      'Values & revenue',
      'This partner only',
      'Add event',
      'Save Integration',
    ],
    source: 'repo dubinc/docs @3917ac3 images/appsflyer/af-event-mappings.png (screenshot viewed)',
    confidence: 'seen',
  },
  conversionVsEvent:
    'The install is the default postback; in-app events have their own, and the advertiser must map each or nothing is sent.',
  quirks: [
    'The advertiser has no field for a URL: the network edits its own template on the partner side, or asks AppsFlyer to.',
    'Nothing is sent unless the advertiser has switched on the partner and its in-app event postbacks, has mapped the event, and the event falls within the window (https://support.appsflyer.com/hc/en-us/articles/14272573202833).',
    'Copying settings through the API (POST /v1/copy) takes only the mappings of events that begin with af_.',
  ],
  sources: [
    'https://support.appsflyer.com/hc/en-us/articles/207273946-Postback-macros-for-ad-networks (several stored versions)',
    'https://support.appsflyer.com/hc/en-us/articles/207273946-Available-Macros-on-AppsFlyer-s-Postbacks',
    'public GitHub file (Korean network postback guide quoting AppsFlyer macros; third party)',
    'public GitHub file (script that drives hq1.appsflyer.com/partners/postbacks/{pid}/...; third party)',
    'public GitHub file (seed data of a tracker for AppsFlyer, Adjust, Airbridge, adbrix and Singular; third party)',
    'https://support.appsflyer.com/hc/en-us/articles/208537116-Affise-integration-with-AppsFlyer',
    'https://support.appsflyer.com/hc/en-us/articles/208996726-Dynamic-event-mapping-for-in-app-events',
    'https://support.appsflyer.com/hc/en-us/articles/360016751637-Postback-macros-for-analytics-partners',
  ],
} satisfies PlatformProfile;
