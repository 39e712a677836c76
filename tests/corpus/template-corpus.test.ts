import { checkPostbackUrl, checkRules, repairPostbackUrl } from '@trackside/core';
import { describe, expect, test } from 'vitest';
import { cleanTemplates } from './clean-templates.ts';
import { addressAndText } from './mutations/address-and-text.ts';
import { delivery } from './mutations/delivery.ts';
import { events } from './mutations/events.ts';
import { macrosAndClickId } from './mutations/macros-and-click-id.ts';
import { money } from './mutations/money.ts';

const mutations = { ...addressAndText, ...macrosAndClickId, ...events, ...money, ...delivery };
const clean = cleanTemplates();

/** Rules that no template of the corpus can break by itself, and where they are tested instead. */
const elsewhere = [
  // Macros of one kind of URL only: the catalogue knows them of few platforms (its own test).
  'WRONG_CONTEXT',
];

const errorsIn = (text: string, options: Parameters<typeof checkPostbackUrl>[1]) =>
  checkPostbackUrl(text, options).filter(({ severity }) => severity === 'error');

test('there are clean templates for every platform, and few of them look wrong', () => {
  expect(clean.length).toBeGreaterThan(350);
  const wrong = clean.filter(({ text, options }) => errorsIn(text, options).length > 0);
  expect(
    wrong.map(({ text, options }) => [options.platform, text, errorsIn(text, options)[0]?.code]),
  ).toEqual([]);
  expect(wrong.length / clean.length).toBeLessThanOrEqual(0.01);
});

test('repairing leaves every clean template as it is, byte for byte', () => {
  for (const { text, options } of clean) expect(repairPostbackUrl(text, options).text).toBe(text);
});

test('every rule is made to fail by a mutation, or stands in the list of those that are tested apart', () => {
  expect([...Object.keys(mutations), ...elsewhere].toSorted()).toEqual(
    Object.keys(checkRules).toSorted(),
  );
});

describe.each(Object.entries(mutations))('%s', (code, mutate) => {
  const made = clean.flatMap((template) =>
    mutate(template).map(({ text, options }) => ({
      text,
      options: { ...template.options, ...options },
    })),
  );

  test('is found in 99 of 100 templates that have the mistake', () => {
    const missed = made.filter(
      ({ text, options }) => !checkPostbackUrl(text, options).some((found) => found.code === code),
    );
    const recall = 1 - missed.length / made.length;
    if (recall < 0.99) {
      const told = missed.slice(0, 5).map(({ text, options }) => [
        options.platform,
        text,
        checkPostbackUrl(text, options)
          .map((found) => found.code)
          .join(' '),
      ]);
      expect(told).toEqual([]);
    }
    expect(made.length).toBeGreaterThan(0);
    expect(recall).toBeGreaterThanOrEqual(0.99);
  });

  test('repairing twice is repairing once', () => {
    // Every third: repairs run all rules again for each mistake.
    for (const { text, options } of made.filter((_, index) => index % 3 === 0)) {
      const once = repairPostbackUrl(text, options);
      const again = repairPostbackUrl(once.text, { ...options, trackingLink: once.trackingLink });
      expect(again).toEqual(once);
    }
  });
});
