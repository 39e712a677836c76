import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './repository.ts';

/** A copy of the house's rules with one planted file in it. */
async function plant(file: string, text: string) {
  const folder = await mkdtemp(join(tmpdir(), 'trackside-lock-'));
  for (const rules of ['.oxlintrc.json', 'tsconfig.base.json', 'package.json']) {
    await cp(join(root, rules), join(folder, rules));
  }
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await cp(join(root, 'packages/core/tsconfig.json'), join(folder, 'packages/core/tsconfig.json'), {
    recursive: true,
  });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, file), text);
  const run = (program: string, args: readonly string[]) => {
    const done = spawnSync(process.execPath, [join(root, 'node_modules', program), ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { code: done.status, output: done.stdout + done.stderr };
  };
  return {
    lint: () => run('oxlint/bin/oxlint', ['--type-aware', file]),
    compile: () => run('typescript/bin/tsc', ['-p', 'packages/core/tsconfig.json']),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

const core = 'packages/core/src/planted.ts';
const extension = 'apps/extension/src/features/check/planted.ts';

const lintTraps = [
  ['a clock in core', core, 'export const now = () => Date.now();\n', 'no clock'],
  ['randomness in core', core, 'export const dice = () => Math.random();\n', 'no randomness'],
  [
    'a URL in core',
    core,
    'export const url = (text: string) => new URL(text);\n',
    'text, not a URL',
  ],
  ['Node in core', core, "export { join } from 'node:path';\n", 'no-restricted-imports'],
  [
    'the server’s runtime in the extension',
    extension,
    "import { appRouter } from '@trackside/server/router';\nexport const used = appRouter;\n",
    'router',
  ],
  [
    'an entrypoint imported',
    extension,
    "import { start } from '../../entrypoints/popup/main.tsx';\nexport const used = start;\n",
    'entrypoint',
  ],
  [
    'HTML from text',
    extension,
    'export const put = (e: Element) => { e.innerHTML = "x"; };\n',
    'text nodes',
  ],
  ...[
    'e.outerHTML = text',
    'e.insertAdjacentHTML("beforeend", text)',
    'e.setHTML(text)',
    'e.setHTMLUnsafe(text)',
    'document.createRange().createContextualFragment(text)',
    'document.write(text)',
    'document.writeln(text)',
  ].map(
    (act) =>
      [
        `HTML by ${act}`,
        extension,
        `export const put = (e: Element, text: string) => { ${act}; };\n`,
        'text nodes',
      ] as const,
  ),
  ['a world in core', core, 'export const x = globalThis.Date.now();\n', 'no world'],
  ['a hidden clock in core', core, 'export const f = new Intl.DateTimeFormat();\n', 'no clock'],
  [
    'a hidden clock taken apart in core',
    core,
    'const { DateTimeFormat } = Intl;\nexport const f = new DateTimeFormat();\n',
    'no clock',
  ],
  ...['types="node"', 'lib="dom"', 'path="../planted.ts"'].map(
    (reference) =>
      [
        `a reference to ${reference} in core`,
        core,
        `/// <reference ${reference} />\nexport const x = 1;\n`,
        'triple-slash-reference',
      ] as const,
  ),
  ['any', core, 'export const x: any = 1;\n', 'no-explicit-any'],
  [
    'any that JSON lets in',
    core,
    "export const x: string = JSON.parse('1');\n",
    'no-unsafe-assignment',
  ],
  [
    'any that is given back',
    core,
    "export const x = (): string => JSON.parse('1');\n",
    'no-unsafe-return',
  ],
  [
    'any as an argument',
    core,
    "export const x = 'a'.repeat(JSON.parse('1'));\n",
    'no-unsafe-argument',
  ],
  ['a cast', core, 'export const x = (1 as unknown) as string;\n', 'consistent-type-assertions'],
] as const;

describe('the linter', () => {
  test.each(lintTraps)('refuses %s', async (_, file, text, words) => {
    await using planted = await plant(file, text);
    const { code, output } = planted.lint();
    expect(output).toContain(words);
    expect(code).not.toBe(0);
  });

  test('refuses all of Node in the extension, under each of its names', async () => {
    const names = builtinModules.filter((name) => !name.startsWith('_'));
    expect(names).toContain('fs/promises');
    const text = names.map((name, index) => `export * as m${index} from '${name}';\n`).join('');
    await using planted = await plant(extension, text);
    const refused = planted.lint().output.match(/it has no Node/g);
    expect(refused).toHaveLength(names.length);
  });

  test('lets a module of the extension’s own pass that only sounds like Node', async () => {
    await using planted = await plant(extension, "export { a } from '../url/path.ts';\n");
    expect(planted.lint().output).not.toContain('no Node');
  });

  test('lets a plain rule pass', async () => {
    await using planted = await plant(
      core,
      'export const double = (x: number): number => x * 2;\n',
    );
    expect(planted.lint().code).toBe(0);
  });
});

describe('core’s compiler settings', () => {
  test.each([
    ['the network', "export const get = () => fetch('x');\n"],
    ['Node', "import { join } from 'node:path';\nexport const used = join;\n"],
    ['the page', 'export const title = () => document.title;\n'],
    ['a package that it does not declare', "import f from 'fastify';\nexport const used = f;\n"],
  ])('know nothing of %s', async (_, text) => {
    await using planted = await plant(core, text);
    expect(planted.compile().code).not.toBe(0);
  });

  test('let a pure function pass', async () => {
    await using planted = await plant(
      core,
      'export const double = (x: number): number => x * 2;\n',
    );
    expect(planted.compile()).toEqual({ code: 0, output: '' });
  });
});
