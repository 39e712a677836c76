import { describe, expect, test } from 'vitest';
import { brokenImportRule } from './import-rules.ts';
import { importsOf } from './imports.ts';
import { read, sources } from './repository.ts';

const planted = [
  ['packages/core/src/postback/a.ts', "import { readFile } from 'node:fs/promises';"],
  ['packages/core/src/postback/a.ts', "import { z } from 'zod';"],
  ['packages/core/src/money/a.ts', "import { b } from '../postback/b.ts';"],
  ['packages/core/src/template/a.ts', "export { b } from '../platform/b.ts';"],
  ['packages/core/src/match/a.ts', "import { b } from '../check/b.ts';"],
  ['packages/core/src/postback/a.ts', "import { b } from '../check/b.ts';"],
  ['packages/core/src/shared/a.ts', "const b = await import('@trackside/server/router');"],
  ['apps/server/src/offers/offers-router.ts', "import { Click } from '../clicks/click-entity.ts';"],
  ['apps/server/src/app.ts', "import { x } from '../../extension/src/ui/button.tsx';"],
  ['apps/extension/src/api/a.ts', "import { appRouter } from '@trackside/server/router';"],
  ['apps/extension/src/api/a.ts', "import type { X } from '@trackside/server/testing';"],
  ['apps/extension/src/features/check/a.ts', "import { b } from '../match/b.ts';"],
  ['apps/extension/src/app/a.tsx', "import { b } from '../entrypoints/popup/main.tsx';"],
] as const;

const allowed = [
  ['packages/core/src/postback/a.ts', "import { b } from '../money/b.ts';"],
  ['packages/core/src/event/a.ts', "import * as z from 'zod/mini';"],
  ['packages/core/src/platform/a.ts', "import { b } from '../check/b.ts';"],
  ['apps/extension/src/api/a.ts', "import type { AppRouter } from '@trackside/server/router';"],
  ['apps/extension/src/features/check/a.ts', "import { b } from '../../ui/button.tsx';"],
] as const;

describe('who may import whom', () => {
  test.each(planted)('forbids in %s: %s', (from, text) => {
    const broken = importsOf(from, text).map(brokenImportRule);
    expect(broken).toHaveLength(1);
    expect(broken[0]).toEqual(expect.any(String));
  });

  test.each(allowed)('allows in %s: %s', (from, text) => {
    expect(importsOf(from, text).map(brokenImportRule)).toEqual([null]);
  });

  test('is kept by every file', () => {
    const found = sources.flatMap((file) => importsOf(file, read(file)));
    expect(found.length).toBeGreaterThan(100);
    const broken = found.flatMap((one) => {
      const rule = brokenImportRule(one);
      return rule === null ? [] : [`${one.from} imports ${one.specifier}: ${rule}`];
    });
    expect(broken).toEqual([]);
  });

  test('no barrel but a package’s index', () => {
    const barrels = sources.filter(
      (file) =>
        /\/index\.tsx?$/.test(file) &&
        !/^packages\/core\/src\/index|entrypoints|testing/.test(file),
    );
    expect(barrels).toEqual([]);
  });
});
