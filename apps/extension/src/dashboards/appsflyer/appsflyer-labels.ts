/** The parts of AppsFlyer's integration page, each with the labels that name it. */
export interface AppsflyerLabels {
  readonly activate: readonly string[];
  readonly defaults: readonly string[];
  readonly inApp: readonly string[];
  readonly window: readonly string[];
  readonly event: readonly string[];
  readonly partner: readonly string[];
  readonly usersFrom: readonly string[];
  readonly including: readonly string[];
}

/**
 * English is worded as on the page (a screenshot of it is the catalogue's source). The other
 * languages are our own translations with the field's usual words, several where it has several:
 * they were not compared with the page in that language. Where none of them fits, the page counts as
 * not understood, and names can be pasted. Case, blanks and hyphens do not count.
 */
const labelsByLanguage = {
  en: {
    activate: ['Activate partner'],
    defaults: ['Default postback', 'Default postbacks'],
    inApp: ['In-app event postback', 'In-app event postbacks'],
    window: ['In-app event postback window', 'In-app event postbacks window'],
    event: ['AppsFlyer event', 'AppsFlyer events', 'AppsFlyer event name'],
    partner: [
      'Partner event',
      'Partner events',
      'Partner event name',
      'Partner event identifier',
      'Mapped to partner event',
      'Mapped to partner event name',
      'Mapped to partner event identifier',
    ],
    usersFrom: ['For users from', 'Send for users from'],
    including: ['Including'],
  },
  es: {
    activate: ['Activar partner', 'Activar socio'],
    defaults: ['Postbacks predeterminados', 'Postbacks por defecto'],
    inApp: ['Postbacks de eventos in-app', 'Postbacks de eventos en la app'],
    window: [
      'Ventana de postback de eventos in-app',
      'Ventana de postbacks de eventos in-app',
      'Ventana de postback de eventos en la app',
    ],
    event: ['Evento de AppsFlyer', 'Evento AppsFlyer'],
    partner: [
      'Evento del partner',
      'Evento del socio',
      'Asignado al evento del partner',
      'Asignado al evento del socio',
    ],
    usersFrom: ['Para usuarios de', 'Para los usuarios de'],
    including: ['Incluyendo', 'Incluye'],
  },
  pt: {
    activate: ['Ativar parceiro'],
    defaults: ['Postbacks padrão'],
    inApp: ['Postbacks de eventos in-app', 'Postbacks de evento in-app'],
    window: ['Janela de postback de eventos in-app', 'Janela de postback de evento in-app'],
    event: ['Evento da AppsFlyer', 'Evento AppsFlyer'],
    partner: ['Evento do parceiro', 'Mapeado para o evento do parceiro'],
    usersFrom: ['Para usuários de'],
    including: ['Incluindo'],
  },
  de: {
    activate: ['Partner aktivieren'],
    defaults: ['Standard-Postbacks'],
    inApp: ['In-App-Event-Postbacks', 'Postbacks für In-App-Events'],
    window: ['In-App-Event-Postback-Fenster', 'Postback-Fenster für In-App-Events'],
    event: ['AppsFlyer-Event', 'AppsFlyer-Ereignis'],
    partner: ['Partner-Event', 'Partner-Ereignis', 'Dem Partner-Event zugeordnet'],
    usersFrom: ['Für Nutzer von', 'Für Benutzer von'],
    including: ['Einschließlich', 'Inklusive'],
  },
  fr: {
    activate: ['Activer le partenaire'],
    defaults: ['Postbacks par défaut'],
    inApp: ["Postbacks d'événements in-app", "Postbacks d'événement in-app"],
    window: ["Fenêtre de postback d'événements in-app", "Fenêtre de postback d'événement in-app"],
    event: ['Événement AppsFlyer'],
    partner: ['Événement partenaire', 'Événement du partenaire', "Mappé à l'événement partenaire"],
    usersFrom: ['Pour les utilisateurs de'],
    including: ['Incluant', 'Y compris'],
  },
  ja: {
    activate: ['パートナーの有効化', 'パートナーを有効化'],
    defaults: ['デフォルトポストバック', 'デフォルトのポストバック'],
    inApp: ['アプリ内イベントのポストバック', 'アプリ内イベントポストバック'],
    window: ['アプリ内イベントポストバック期間', 'アプリ内イベントのポストバック期間'],
    event: ['AppsFlyerイベント', 'AppsFlyerのイベント', 'SDKイベント'],
    partner: ['パートナーイベント', 'パートナーのイベント', 'マッピングするパートナーイベント'],
    usersFrom: ['対象ユーザー', '送信対象ユーザー'],
    including: ['含まれる情報', '含める情報'],
  },
  ko: {
    activate: ['파트너 활성화'],
    defaults: ['기본 포스트백'],
    inApp: ['인앱 이벤트 포스트백'],
    window: ['인앱 이벤트 포스트백 기간', '인앱 이벤트 포스트백 윈도우'],
    event: ['앱스플라이어 이벤트', 'AppsFlyer 이벤트'],
    partner: ['파트너 이벤트', '매핑된 파트너 이벤트'],
    usersFrom: ['대상 사용자', '다음 사용자에 대해'],
    including: ['포함 항목', '포함'],
  },
  zh: {
    activate: ['激活合作伙伴', '启用合作伙伴'],
    defaults: ['默认回传'],
    inApp: ['应用内事件回传'],
    window: ['应用内事件回传窗口', '应用内事件回传窗口期'],
    event: ['AppsFlyer 事件'],
    partner: ['合作伙伴事件', '映射到合作伙伴事件'],
    usersFrom: ['用户来源', '来自以下来源的用户'],
    including: ['包含', '包括'],
  },
} as const satisfies Record<string, AppsflyerLabels>;

const languages: readonly AppsflyerLabels[] = Object.values(labelsByLanguage);

/** The labels of every language together: a page is not asked for its language. */
export const appsflyerLabels: AppsflyerLabels = {
  activate: languages.flatMap(({ activate }) => activate),
  defaults: languages.flatMap(({ defaults }) => defaults),
  inApp: languages.flatMap(({ inApp }) => inApp),
  window: languages.flatMap(({ window }) => window),
  event: languages.flatMap(({ event }) => event),
  partner: languages.flatMap(({ partner }) => partner),
  usersFrom: languages.flatMap(({ usersFrom }) => usersFrom),
  including: languages.flatMap(({ including }) => including),
};
