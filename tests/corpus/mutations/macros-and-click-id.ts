import { platformMacros } from '@trackside/core';
import type { CleanTemplate } from '../clean-templates.ts';
import {
  has,
  type Mutation,
  valueOf,
  withMore,
  withParameters,
  withValue,
  without,
} from './mutation.ts';

const placeholders = ['REPLACE', 'OPTIONAL', 'CLICK_ID', 'XXXX', 'YOUR_CLICK_ID'];

/** How each dialect writes a macro of this name. */
const spellings: Readonly<Record<string, (name: string) => string>> = {
  curly: (name) => `{${name}}`,
  hash: (name) => `#${name}#`,
  paren: (name) => `(${name})`,
  square: (name) => `[${name}]`,
  'double-curly': (name) => `{{${name}}}`,
  percent: (name) => `%${name}%`,
  'double-square': (name) => `[[${name}]]`,
};

/** The click id's macro is one that the catalogue knows, and names of the user's own are told apart. */
function isFixed({ profile, clickMacro }: CleanTemplate): boolean {
  const all = platformMacros(profile);
  const takesAnyName = all.some(({ macro, family }) => family && !/[.?:]/.test(macro));
  return !takesAnyName && all.some(({ macro, family }) => macro === clickMacro && !family);
}

function macrosOf({ profile }: CleanTemplate): string[] {
  return platformMacros(profile).map(({ macro }) => macro);
}

const inClickParam = (clean: CleanTemplate, value: string) =>
  withValue(clean, 'transaction_id', value);

/** The name inside of a macro that is one name in one pair of brackets. */
function plainName(macro: string): string | null {
  return /^[{(#[%]([a-z_0-9-]+)[})#\]%]$/i.exec(macro)?.[1] ?? null;
}

export const macrosAndClickId: Readonly<Record<string, Mutation>> = {
  CLICK_ID_MISSING: (clean) => [
    without(clean, 'transaction_id'),
    inClickParam(clean, ''),
    withParameters(clean, (all) =>
      all.map(([name, value]) => [name === 'transaction_id' ? 'click_id' : name, value]),
    ),
  ],
  CLICK_ID_PAIR_MISMATCH: ({ profile, text }) => {
    const [slot, other] = profile.clickIdEcho?.slots ?? [];
    const passed = slot?.linkParameter ?? null;
    if (passed === null) return [];
    const wrong = [other?.linkParameter ?? 'zzz', 'ref'].filter((name) => name !== passed);
    return wrong.map((name) => ({
      text,
      options: { trackingLink: `https://a.example/?${name}={transaction_id}` },
    }));
  },
  PLACEHOLDER_LEFT: (clean) => [
    ...placeholders.map((word) => inClickParam(clean, word)),
    ...(has(clean, 'event_name') ? [withValue(clean, 'event_name', 'REPLACE')] : []),
  ],
  MACRO_LITERAL_NAME: (clean) =>
    ['transaction_id', 'click_id', 'clickid', 'subid'].map((word) => inClickParam(clean, word)),
  UNBALANCED_MACRO: (clean) => {
    const name = plainName(clean.clickMacro);
    return name === null || !/^[{[(]/.test(clean.clickMacro)
      ? []
      : [
          inClickParam(clean, clean.clickMacro.slice(0, -1)),
          inClickParam(clean, clean.clickMacro.slice(1)),
        ];
  },
  WRONG_DIALECT: (clean) => {
    const name = plainName(clean.clickMacro);
    if (name === null || macrosOf(clean).length === 0) return [];
    return Object.entries(spellings).flatMap(([dialect, spell]) =>
      clean.profile.dialects.some((own) => own === dialect)
        ? []
        : [inClickParam(clean, spell(name))],
    );
  },
  MACRO_CASE: (clean) => {
    const others = macrosOf(clean).filter((macro) => macro !== clean.clickMacro);
    const swapped = [clean.clickMacro.toUpperCase(), capitalised(clean.clickMacro)].filter(
      (macro) => macro !== clean.clickMacro && !others.includes(macro),
    );
    return plainName(clean.clickMacro) === null || !isFixed(clean)
      ? []
      : [...new Set(swapped)].map((macro) => inClickParam(clean, macro));
  },
  UNKNOWN_MACRO: (clean) => {
    const name = plainName(clean.clickMacro);
    if (name === null || name.length < 5 || !isFixed(clean)) return [];
    const typo = clean.clickMacro.replace(name, name.slice(0, 2) + name.slice(3));
    return macrosOf(clean).includes(typo) ? [] : [inClickParam(clean, typo)];
  },
  NETWORK_NAME_NOT_REPLACED: (clean) =>
    clean.clickMacro.includes('Acme Media')
      ? [inClickParam(clean, clean.clickMacro.replace('Acme Media', 'Network Name'))]
      : [],
  WRONG_VALUE_IN_CLICK_PARAM: (clean) => {
    const roles = ['orderId', 'idfa', 'gaid', 'androidId', 'ip', 'userAgent'];
    const wrong = platformMacros(clean.profile).filter(
      ({ role, family, related }) => roles.includes(role) && !family && !related,
    );
    return wrong.map(({ macro }) => inClickParam(clean, macro));
  },
  SECURE_MISSING: (clean) => [without(clean, 'secure'), withValue(clean, 'secure', '')],
  SECURE_WRONG: (clean) => [
    withValue(clean, 'secure', 'f8Wq1nE4aUo7Ri2t'),
    withValue(clean, 'secure', valueOf(clean, 'secure').slice(0, -1)),
    withValue(clean, 'secure', valueOf(clean, 'secure').toLowerCase()),
  ],
  EVENT_PARAM_MISSING: (clean) =>
    has(clean, 'event_id') || has(clean, 'event_name')
      ? []
      : [withMore(clean, 'event_name', ''), withMore(clean, 'event', 'purchase')],
};

function capitalised(macro: string): string {
  return macro.replace(/[a-z]/i, (letter) =>
    letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
  );
}
