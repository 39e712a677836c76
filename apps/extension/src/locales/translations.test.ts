import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { inputFaults, requestRefusals } from '@trackside/core';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, test } from 'vitest';

import { localRefusals } from '../api/local/local-refusals.ts';

type Texts = ReadonlyMap<string, string>;

/** The texts of a language by their keys; of a plural every form, each with the number that it is for. */
async function textsOf(language: string): Promise<Texts> {
  const messages = await parseMessagesFile(join(import.meta.dirname, `${language}.yml`));
  return new Map(
    messages
      .filter(({ key }) => !key.join('_').startsWith('@@'))
      .flatMap((message) => {
        const key = message.key.join('_');
        return message.type === 'plural'
          ? Object.entries(message.plurals).map(([form, text]) => [`${key}|${form}`, text] as const)
          : [[key, message.message] as const];
      }),
  );
}

const languages = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.yml'))
  .map((file) => file.replace('.yml', ''));
const english = await textsOf('en');
const others = languages.filter((language) => language !== 'en');

const isolates = /[\u2066-\u2069]/g;
const placesIn = (text: string): string[] => (text.match(/\{\w+\}|\$\d/g) ?? []).toSorted();

/** What a platform or a URL spells in its own way: names with an underscore, addresses, codes, labels. */
const codeIn = (text: string): string[] =>
  (text.match(/\b\w+_\w+\b|https?:\/\/|%\d\d|\bREPLACE\b|[“«][ -~]+[”»]/g) ?? [])
    .map((code) => code.replaceAll(/[“”«»]/g, ''))
    .toSorted();

/** Written alike in English and in another language: names, abbreviations, and what holds places alone. */
const alike: Readonly<Record<string, readonly string[]>> = {
  es: [
    'check_error',
    'check_fact_token',
    'copy_what',
    'errand_url_of_offer',
    'extension_direction',
    'extension_name',
    'live_postbacks',
    'match_read_again_for',
    'postbacks_by_id',
    'postbacks_scope_global',
    'postbacks_slot_choose',
    'alerts_count',
    'price_payout',
    'people_field_payout',
    'people_value_no',
    'reports_payout',
    'shell_tab_postbacks',
    'tracker_name_payout',
    'tracker_name_secure',
    'tracker_product',
    'tracker_token',
    'upload_field_payout',
    'upload_other_name',
    'webhooks_title',
  ],
  ar: [
    'copy_what',
    'errand_url_of_offer',
    'extension_name',
    'match_read_again_for',
    'upload_other_name',
  ],
};

/** Labels that stand in quotes in English, and are translated with what bears them. */
const ownLabels = new Set(['allow multiple', 'your tracker']);

/** What is wrong with a language, one line each. */
function faultsOf(texts: Texts, allowedAlike: readonly string[]): string[] {
  const faults = [...english].flatMap(([key, original]) => {
    const text = texts.get(key);
    if (text === undefined) return [`${key} is missing`];
    if (text.trim() === '') return [`${key} is empty`];
    const same = text.replaceAll(isolates, '') === original;
    const code = codeIn(original).filter((one) => !ownLabels.has(one.toLowerCase()));
    return [
      ...(same && !allowedAlike.includes(key) ? [`${key} is not translated`] : []),
      ...(!same && allowedAlike.includes(key) ? [`${key} is translated after all`] : []),
      ...(placesIn(text).join() === placesIn(original).join() ? [] : [`${key} has other places`]),
      ...(code.every((one) => text.includes(one)) ? [] : [`${key} lacks a code`]),
    ];
  });
  const unknown = [...texts.keys()].filter((key) => !english.has(key));
  return [...faults, ...unknown.map((key) => `${key} is unknown`)];
}

test('every language of the product is there', () => {
  expect(languages.toSorted()).toEqual(['ar', 'en', 'es']);
});

describe.each(others)('in %s', (language) => {
  test('every text of English is said, and no other', async () => {
    expect(faultsOf(await textsOf(language), alike[language] ?? [])).toEqual([]);
  });

  test('faults would be told', async () => {
    const texts = await textsOf(language);
    const allowed = alike[language] ?? [];
    const planted = (key: string, text: string | null) => {
      const changed = new Map(texts);
      if (text === null) changed.delete(key);
      else changed.set(key, text);
      return faultsOf(changed, allowed);
    };
    expect(planted('copy_copy', null)).toEqual(['copy_copy is missing']);
    expect(planted('copy_copy', ' ')).toEqual(['copy_copy is empty']);
    expect(planted('copy_copy', 'Copy')).toEqual(['copy_copy is not translated']);
    expect(planted('copy_nothing', 'x')).toEqual(['copy_nothing is unknown']);
    expect(planted('check_findings|n', 'x')).toEqual(['check_findings|n has other places']);
    expect(planted('postbacks_url_of', '{titel}')).toEqual(['postbacks_url_of has other places']);
    expect(planted('check_SECURE_MISSING_remedy|', 'x')).toHaveLength(1);
    expect(planted('check_SPACE_OR_CONTROL_remedy', 'x')).toEqual([
      'check_SPACE_OR_CONTROL_remedy lacks a code',
    ]);
    expect(planted('extension_name', 'x')).toEqual(['extension_name is translated after all']);
  });

  test('the page is told which language it is in, and which way it runs', async () => {
    const texts = await textsOf(language);
    expect(texts.get('extension_language')).toBe(language);
    expect(texts.get('extension_direction')).toBe(language === 'ar' ? 'rtl' : 'ltr');
  });
});

/** Goes to others, who may paste it where an invisible character does harm. */
const isCopied = (key: string): boolean => /^\w+?_(message|said)_/.test(key);

/** Keys whose values would run into the words around them, and copied ones that hold what cannot be seen. */
function unisolated(texts: Texts): string[] {
  return [...texts]
    .filter(([key, text]) => {
      if (isCopied(key)) return text.search(isolates) !== -1;
      const held = text.replaceAll(/\u2068\{\w+\}\u2069|\u2066[^\u2066-\u2069]+\u2069/g, '');
      return /\{\w+\}|https?:\/\/|%\d\d|[&¤]\w/.test(held) || held.search(isolates) !== -1;
    })
    .map(([key]) => key);
}

describe('in Arabic', () => {
  test('what runs from left to right stands apart from the words around it', async () => {
    expect(unisolated(await textsOf('ar'))).toEqual([]);
  });

  test.each([
    ['copy_what', 'نسخ {what}'],
    ['copy_what', 'نسخ \u2068{what}'],
    ['check_SCHEME_remedy', 'ابدأه بـ https://.'],
    ['check_message_where', 'الموضع: \u2068{parameter}\u2069'],
    ['sheet_said_window', '\u2068{label}\u2069'],
  ])('%s as “%s” would be told', (key, text) => {
    expect(unisolated(new Map([[key, text]]))).toEqual([key]);
  });

  test('every text is Arabic but names and places', async () => {
    const latin = [...(await textsOf('ar'))].filter(([, text]) => !/\p{Script=Arabic}/u.test(text));
    expect(latin.map(([key]) => key)).toEqual([
      'extension_name',
      'extension_language',
      'extension_direction',
      'copy_what',
      'errand_url_of_offer',
      'match_quoted',
      'match_read_again_for',
      'match_message_event',
      'upload_other_name',
    ]);
  });
});

describe('the manifest', () => {
  const config = readFileSync(join(import.meta.dirname, '../../wxt.config.ts'), 'utf8');
  const named = [...config.matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key);

  test('falls back to a language that is there', () => {
    expect(languages).toContain(/default_locale: '(\w+)'/.exec(config)?.[1]);
  });

  test.each(languages)('is said in %s, with each of its commands', async (language) => {
    const texts = await textsOf(language);
    expect(named).toContain('commands_copy_conversion');
    expect(named.filter((key) => !texts.has(key))).toEqual([]);
    // Stores and the page of extensions cut a longer one off.
    expect(texts.get('extension_description')?.length).toBeLessThanOrEqual(132);
  });
});

describe('what the server, core and local mode say in English', () => {
  const errors = readFileSync(join(import.meta.dirname, '../../../server/src/errors.ts'), 'utf8');
  const refusals = [...errors.matchAll(/^ {2}([A-Z_]+): \{[^}]*?message:\s*'(.*)',\n/gm)].map(
    ([, code = '', message = '']) => [code, message] as const,
  );
  const spoken = (prefix: string): [string, string][] =>
    [...english]
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, text]) => [key.slice(prefix.length), text]);

  test('is said of every refusal, but of the one that has a screen of its own', () => {
    const wanted = refusals.filter(([code]) => code !== 'UNAUTHENTICATED');
    const shared = Object.entries({ ...requestRefusals, ...localRefusals });
    expect(wanted.length).toBeGreaterThan(9);
    expect(spoken('refusal_').toSorted()).toEqual([...wanted, ...shared].toSorted());
  });

  test('is said of everything that can be wrong with what is typed', () => {
    expect(Object.fromEntries(spoken('fault_'))).toEqual(inputFaults);
  });
});
