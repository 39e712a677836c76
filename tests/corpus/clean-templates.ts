import {
  type CheckOffer,
  type CheckOptions,
  encodeFormText,
  type PlatformProfile,
  platformMacros,
  platforms,
} from '@trackside/core';

const base = 'https://t.example';

export const token = 'k7Qm2vX9pLr4Tn8w';
export const otherOffersToken = 'f8Wq1nE4aUo7Ri2t';

const event = { revenue: { type: 'None' }, payout: { type: 'None' }, parameters: [] } as const;

/** An offer with everything that the rules look at. Its events differ by more than case. */
export const offer = {
  id: 7,
  secure: [token],
  globalSecure: ['g3Hs6yB1dFj5Zc0u'],
  publicUrl: base,
  currency: 'USD',
  revenue: { type: 'CPA', value: '12.50' },
  payout: { type: 'CPA', value: '8.00' },
  events: [
    { ...event, id: 41, name: 'af_complete_registration', allowMultiple: false },
    { ...event, id: 42, name: 'Level Up', allowMultiple: false },
    { ...event, id: 43, name: 'Käufe & mehr', allowMultiple: false },
  ],
  otherTokens: [otherOffersToken],
} satisfies CheckOffer;

export interface CleanTemplate {
  readonly profile: PlatformProfile;
  /** The parameters in their order, without those of the address. */
  readonly parameters: readonly Parameter[];
  readonly text: string;
  readonly options: CheckOptions;
  /** The macro that returns our click id. */
  readonly clickMacro: string;
}

export type Parameter = readonly [name: string, value: string];

export function urlOf(parameters: readonly Parameter[], address = `${base}/`): string {
  return `${address}?${parameters.map(([name, value]) => `${name}=${value}`).join('&')}`;
}

/** The macro of a role; null where the catalogue does not know one that can be pasted as it stands. */
function macroOf(profile: PlatformProfile, role: string): string | null {
  const found = platformMacros(profile).find((macro) => macro.role === role);
  return found === undefined || found.family || found.related ? null : found.macro;
}

/** What stands for the click id where the catalogue knows other macros and none that returns it. */
const givenClickId = '0192f3c4d5e6f708';

function clickMacroOf(profile: PlatformProfile): string {
  const [slot] = profile.clickIdEcho?.slots ?? [];
  const known = platformMacros(profile).length > 0;
  const macro = slot?.macro ?? macroOf(profile, 'clickId') ?? (known ? givenClickId : '{click_id}');
  return macro.replace('Network Name', 'Acme Media');
}

/** The parameters of each kind of URL that people set up. */
function kinds(profile: PlatformProfile): Parameter[][] {
  const click: Parameter = ['transaction_id', clickMacroOf(profile)];
  const secure: Parameter = ['secure', token];
  const filled = (name: string, role: string): Parameter[] => {
    const macro = macroOf(profile, role);
    return macro === null ? [] : [[name, macro]];
  };
  const named = ({ id, name }: (typeof offer.events)[number]): Parameter[] => [
    ['event_id', String(id)],
    ['event_name', encodeFormText(name)],
  ];
  return [
    [secure, click],
    [click, secure, ...filled('country', 'country'), ...filled('ip', 'ip')],
    ...offer.events.flatMap((one) => {
      const [id, name] = named(one);
      if (id === undefined || name === undefined) return [];
      return [
        [secure, click, id],
        [secure, name, click],
        [id, name, secure, click],
      ];
    }),
    [secure, click, ...filled('event_name', 'eventName')],
    [secure, click, ['sub1', 'x%20y'], ['campaign', 'summer-2026']],
  ];
}

/** Right templates for every platform of the catalogue, written by its macros. */
export function cleanTemplates(): CleanTemplate[] {
  return platforms.flatMap((profile) =>
    kinds(profile).map((parameters) => ({
      profile,
      parameters,
      text: urlOf(parameters),
      options: { platform: profile.id, offer },
      clickMacro: clickMacroOf(profile),
    })),
  );
}
