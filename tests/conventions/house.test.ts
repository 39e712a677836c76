import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  isBadlyNamed,
  isCode,
  isData,
  isTooLong,
  leavesTestsOut,
  looseExemptions,
  namesForeignPlace,
  undatedDebts,
} from './house-rules.ts';
import { files, isTest, read, scripts } from './repository.ts';

const largestFolder = 12;

/** What is planted here would be found here. */
const here = 'tests/conventions/house.test.ts';
const text = files.filter((file) => !/\.(png|ico|woff2?)$/.test(file) && file !== here);

describe('the house', () => {
  test('keeps files small', () => {
    expect(text.filter((file) => isTooLong(file, read(file)))).toEqual([]);
  });

  test('keeps folders small', () => {
    const counts = new Map<string, number>();
    for (const file of files.filter((one) => isCode(one) && !isData(one) && !isTest(one))) {
      counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
    }
    const large = [...counts].filter(([, count]) => count > largestFolder);
    expect(large).toEqual([]);
  });

  test('names files in kebab-case, after what they hold', () => {
    expect(files.filter(isBadlyNamed)).toEqual([]);
  });

  test('has no debt without a date', () => {
    const commented = text.filter((file) => isCode(file) || /\.(ya?ml|html)$/.test(file));
    expect(commented.flatMap((file) => undatedDebts(read(file)))).toEqual([]);
  });

  test('silences the linter for one line, and says why', () => {
    const loose = scripts
      .filter((file) => file !== here)
      .flatMap((file) => looseExemptions(read(file)).map((line) => `${file}: ${line}`));
    expect(loose).toEqual([]);
  });

  test('names no place outside itself', () => {
    const rules = 'tests/conventions/house-rules.ts';
    const named = text.filter((file) => file !== rules && namesForeignPlace(file, read(file)));
    expect(named).toEqual([]);
  });

  test('leaves no test out', () => {
    const left = text.filter((file) => isTest(file) && leavesTestsOut(read(file)));
    expect(left).toEqual([]);
  });
});

const lines = (count: number) => 'x\n'.repeat(count);

describe('the house’s rules', () => {
  test.each([
    ['a.ts', 251, true],
    ['a.ts', 250, false],
    ['a.mjs', 251, true],
    ['a.css', 251, true],
    ['a.test.ts', 351, true],
    ['a.test.ts', 350, false],
    ['src/locales/en.yml', 900, false],
    ['src/platform/catalogue/a.ts', 900, false],
  ])('%s of %i lines is too long: %s', (file, count, expected) => {
    expect(isTooLong(file, lines(count))).toBe(expected);
  });

  test.each([
    ['decide-postback.ts', false],
    ['a/decide-postback.property.test.ts', false],
    ['set-up.mjs', false],
    ['README.md', false],
    ['decidePostback.ts', true],
    ['utils.ts', true],
    ['setUp.mjs', true],
    ['style-helpers.css', true],
    ['CI_run.yml', true],
  ])('%s is badly named: %s', (file, expected) => {
    expect(isBadlyNamed(file)).toBe(expected);
  });

  test.each([
    ['// TODO: later', 1],
    ['# FIXME later', 1],
    ['/* HACK */', 1],
    ['// TODO [2027-03-01]: later', 0],
    ['// nothing to do', 0],
  ])('%s is a debt without a date: %i', (line, count) => {
    expect(undatedDebts(line)).toHaveLength(count);
  });

  test.each([
    ['// oxlint-disable-next-line no-console', 1],
    ['// oxlint-disable-next-line -- all of it', 1],
    ['/* oxlint-disable */', 1],
    ['/* oxlint-disable no-console -- it talks */', 1],
    ['// oxlint-disable-line no-console -- it talks', 1],
    ['// eslint-disable-next-line no-console -- it talks', 1],
    ['// oxlint-disable-next-line no-console -- it talks', 0],
    ['// oxlint-disable-next-line typescript/no-unsafe-return, no-console -- it talks', 0],
  ])('%s silences too much: %i', (line, count) => {
    expect(looseExemptions(line)).toHaveLength(count);
  });

  test.each([
    ['a.ts', "'/tmp/x'", true],
    ['a.ts', "'/home/somebody/x'", true],
    ['a.ts', "'/Users/somebody/x'", true],
    ['a.ts', String.raw`'C:\\Users\\somebody'`, true],
    ['a.ts', "'D:/projects'", true],
    ['a.ts', String.raw`'C:\\Program Files\\Google'`, true],
    ['tests/browser/find-browser.ts', String.raw`'C:\\Program Files\\Google'`, false],
    ['a.ts', "join(tmpdir(), 'x')", false],
    ['a.ts', "'https://a.example/users/1'", false],
  ])('%s with %s names a foreign place: %s', (file, line, expected) => {
    expect(namesForeignPlace(file, line)).toBe(expected);
  });

  test.each([
    ['test.skip(', true],
    ['describe.concurrent.only(', true],
    ['it.skipIf(windows)(', true],
    ['xit(', true],
    ['test.each(', false],
  ])('%s leaves tests out: %s', (line, expected) => {
    expect(leavesTestsOut(line)).toBe(expected);
  });
});
