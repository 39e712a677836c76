import { dirname, basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { files, isTest, read, sources } from './repository.ts';

const largestFile = 250;
const largestFolder = 12;

/** Data and the frameworks' own file names have shapes of their own. */
const isData = (file: string) => /platform\/catalogue\/|\/migrations\//.test(file);

describe('the house', () => {
  test('keeps files small', () => {
    const large = sources
      .filter((file) => !isData(file) && !isTest(file))
      .map((file) => ({ file, lines: read(file).split('\n').length - 1 }))
      .filter(({ lines }) => lines > largestFile);
    expect(large).toEqual([]);
  });

  test('keeps folders small', () => {
    const counts = new Map<string, number>();
    for (const file of sources.filter((one) => !isData(one) && !isTest(one))) {
      counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
    }
    const large = [...counts].filter(([, count]) => count > largestFolder);
    expect(large).toEqual([]);
  });

  test('names files in kebab-case, after what they hold', () => {
    const shapeless = /(^|[-.])(utils?|helpers?|manager|common|misc|data)([-.]|$)/;
    const bad = sources.filter((file) => {
      const name = basename(file).replace(
        /(\.(model|property))?(\.(test|config|setup|d))?\.tsx?$/,
        '',
      );
      return (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && !isData(file)) || shapeless.test(name);
    });
    expect(bad).toEqual([]);
  });

  test('has no debt without a date', () => {
    const marks = /\b(TODO|FIXME|HACK)\b(?! \[\d{4}-\d{2}-\d{2}\])/;
    const here = 'tests/conventions/house.test.ts';
    const undated = sources.filter(
      (file) =>
        file !== here &&
        read(file)
          .split('\n')
          .some((line) => /\/\/|\*/.test(line) && marks.test(line)),
    );
    expect(undated).toEqual([]);
  });

  test('names no place outside itself', () => {
    const foreign = /\/(work|root|home)\/[a-z]|registry\.npmjs|BEGIN [A-Z ]*PRIVATE KEY/;
    const text = files.filter(
      (file) => !/\.(png|ico|woff2?)$/.test(file) && !file.endsWith('house.test.ts'),
    );
    expect(text.filter((file) => foreign.test(read(file)))).toEqual([]);
  });

  test('leaves no test out', () => {
    const left = sources.filter(
      (file) => isTest(file) && /\b(test|it|describe)\.(skip|only|todo)\b/.test(read(file)),
    );
    expect(left.filter((file) => !file.endsWith('house.test.ts'))).toEqual([]);
  });
});
