import { describe, expect, test } from 'vitest';
import { brokenImportRule } from './import-rules.ts';
import { importsOf } from './imports.ts';
import { read, scripts, sources } from './repository.ts';

const core = 'packages/core/src';
const server = 'apps/server/src';
const extension = 'apps/extension/src';

const planted = [
  [`${core}/postback/a.ts`, "import { readFile } from 'node:fs/promises';"],
  [`${core}/postback/a.ts`, "import { z } from 'zod';"],
  [`${core}/postback/a.ts`, "import fc from 'fast-check';"],
  [`${core}/postback/a.ts`, "import { vi } from 'vitest';"],
  [`${core}/money/a.ts`, "import { b } from '../postback/b.ts';"],
  [`${core}/template/a.ts`, "export { b } from '../platform/b.ts';"],
  [`${core}/template/a.ts`, "export * from '../platform/b.ts';"],
  [`${core}/match/a.ts`, "import { b } from '../check/b.ts';"],
  [`${core}/postback/a.ts`, "import { b } from '../check/b.ts';"],
  [`${core}/postback/a.ts`, "import { b } from '../index.ts';"],
  [`${core}/newcomer/a.ts`, "import { b } from '../platform/b.ts';"],
  [`${core}/platform/a.ts`, "import { b } from '../newcomer/b.ts';"],
  [`${core}/platform/a.ts`, "import { b } from './testing/b.ts';"],
  [`${core}/platform/a.ts`, "import { b } from './b.test.ts';"],
  [`${core}/shared/a.ts`, "const b = await import('@trackside/server/router');"],
  [`${core}/shared/a.ts`, 'const b = await import(`node:fs`);'],
  [`${core}/shared/a.ts`, "const b = await import(/* quietly */ 'node:fs');"],
  [`${core}/shared/a.ts`, "const b = await import('node:' + 'fs');"],
  [`${core}/shared/a.ts`, "import { /* quietly */ b } from '../platform/b.ts';"],
  [`${core}/shared/a.ts`, "import {\n  // quietly\n  b,\n} from '../platform/b.ts';"],
  [`${core}/shared/a.ts`, "const b = 1; import { c } from 'node:fs';"],
  [`${core}/shared/a.ts`, "import b = require('../money/b.ts');"],
  [`${core}/shared/a.ts`, "export type B = import('../platform/b.ts').B;"],
  [`${core}/shared/a.ts`, "const b = require('../shared/b.ts');"],
  [`${core}/shared/a.ts`, "const b = process.getBuiltinModule('fs');"],
  [`${core}/shared/a.ts`, "const b = process['getBuiltinModule']('fs');"],
  [`${core}/shared/a.ts`, "const b = import.meta.glob('./*.ts');"],
  [`${server}/offers/offers-router.ts`, "import { Click } from '../clicks/click-entity.ts';"],
  [`${server}/offers/offers-routers.ts`, "import { Click } from '../clicks/click-entity.ts';"],
  [`${server}/offers/offers-router.ts`, "import { Click } from '../db/entities.ts';"],
  [`${server}/app.ts`, "import { x } from '../../extension/src/ui/button.tsx';"],
  [`${server}/app.ts`, "import { x } from '@trackside/extension';"],
  [`${server}/app.ts`, "import { x } from '../../../packages/core/src/money/price.ts';"],
  [`${server}/app.ts`, "import { x } from '@trackside/core/src/money/price.ts';"],
  [`${server}/app.ts`, "import { x } from '../../../tests/contract/world.ts';"],
  [`${server}/app.ts`, "import { x } from './testing/index.ts';"],
  [`${server}/app.ts`, "import { x } from '../node_modules/fastify/fastify.js';"],
  [`${extension}/api/a.ts`, "import { appRouter } from '@trackside/server/router';"],
  [`${extension}/api/a.ts`, "import { type AppRouter } from '@trackside/server/router';"],
  [`${extension}/api/a.ts`, "import type { X } from '@trackside/server/testing';"],
  [`${extension}/api/a.ts`, "import type { X } from '../../../server/src/app.ts';"],
  [
    `${extension}/api/a.ts`,
    "import { price } from '../../../../packages/core/src/money/price.ts';",
  ],
  [`${extension}/api/a.ts`, "import { price } from '@@/../../packages/core/src/money/price.ts';"],
  [`${extension}/api/a.ts`, "import { join } from 'path';"],
  [`${extension}/api/a.ts`, "import { join } from 'node:path';"],
  [`${extension}/features/check/a.ts`, "import { b } from '../match/b.ts';"],
  [`${extension}/features/check/a.ts`, "import { b } from '@/features/match/b.ts';"],
  [`${extension}/features/check/a.ts`, "import { b } from '~/features/match/b.ts';"],
  [`${extension}/features/check/a.ts`, "import { b } from '@@/src/features/match/b.ts';"],
  [`${extension}/features/check/a.ts`, "import { b } from '~~/src/features/match/b.ts';"],
  [`${extension}/features/check/a.ts`, "import { b } from '../../app/b.tsx';"],
  [`${extension}/storage/a.ts`, "import { b } from '../app/b.ts';"],
  [`${extension}/storage/a.ts`, "import { b } from '../features/check/b.ts';"],
  [`${extension}/ui/a.tsx`, "import { b } from '../app/b.tsx';"],
  [`${extension}/ui/a.tsx`, "import { b } from '@/features/check/b.ts';"],
  [`${extension}/app/a.tsx`, "import { b } from '../entrypoints/popup/main.tsx';"],
  [`${extension}/app/a.tsx`, "import b from '@/entrypoints/popup/main.tsx?raw';"],
  [`${extension}/app/a.tsx`, "const b = import.meta.glob('../features/*.ts');"],
] as const;

const allowed = [
  [`${core}/postback/a.ts`, "import { b } from '../money/b.ts';"],
  [`${core}/postback/a.ts`, "import { /* openly */ b } from '../money/b.ts';"],
  [`${core}/event/a.ts`, "import * as z from 'zod/mini';"],
  [`${core}/platform/a.ts`, "import { b } from '../check/b.ts';"],
  [`${core}/platform/a.ts`, 'const b = await import(`../check/b.ts`);'],
  [`${core}/index.ts`, "export { b } from './platform/b.ts';"],
  [`${core}/platform/a.test.ts`, "import fc from 'fast-check';"],
  [`${core}/platform/a.test.ts`, "import { b } from './testing/b.ts';"],
  [`${server}/app.ts`, "import { price } from '@trackside/core';"],
  [`${server}/app.ts`, "import { join } from 'node:path';"],
  [`${server}/clicks/clicks-router.ts`, "import { Click } from './click-entity.ts';"],
  [`${server}/offers/offers-router.ts`, "import { clicks } from '../clicks/clicks-service.ts';"],
  [`${extension}/api/a.ts`, "import type { AppRouter } from '@trackside/server/router';"],
  [`${extension}/api/a.ts`, "import { i18n } from '#i18n';"],
  [`${extension}/features/check/a.ts`, "import { b } from '../../ui/button.tsx';"],
  [`${extension}/features/check/a.ts`, "import { b } from '@/ui/button.tsx';"],
  [`${extension}/features/check/a.ts`, "import { b } from '@/features/check/b.ts';"],
  [`${extension}/app/a.tsx`, "import { b } from '../features/check/b.tsx';"],
  [`${extension}/entrypoints/popup/a.tsx`, "import { b } from '../../app/b.tsx';"],
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

  test.each([
    'const text = "import { b } from \'node:fs\'";',
    "// import { b } from 'node:fs';",
    "const found = database.glob('*.ts');",
  ])('sees no import in %s', (text) => {
    expect(importsOf(`${core}/shared/a.ts`, text)).toEqual([]);
  });

  test('refuses to judge what it cannot parse', () => {
    expect(() => importsOf('a.ts', 'import {')).toThrow('parsed');
  });

  test('is kept by every file', () => {
    const found = scripts.flatMap((file) => importsOf(file, read(file)));
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
