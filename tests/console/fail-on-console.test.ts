import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { files, read, root } from '../conventions/repository.ts';

const guard = 'tests/console/fail-on-console.ts';
const nothing = "test('a', () => undefined);";

const methods = ['log', 'info', 'warn', 'error', 'debug', 'dir', 'table', 'trace'] as const;

const planted: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    methods.map((method) => [method, `test('a', () => { console.${method}('words'); });`]),
  ),
  swallowed: "test('a', () => { try { console.log('words'); } catch {} });",
  loading: `console.log('words'); ${nothing}`,
  'loading-swallowed': `try { console.log('words'); } catch {} ${nothing}`,
  'loading-a-module': `import './prints.ts'; ${nothing}`,
  silent: nothing,
};

/** Runs each planted file under the guard and tells which of them passed. */
async function passedUnder(setup: readonly string[]): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'trackside-console-'));
  try {
    await symlink(join(root, 'tests', 'node_modules'), join(folder, 'node_modules'), 'junction');
    await writeFile(join(folder, 'prints.ts'), "console.warn('words');\n");
    // In one process, as the suites run: what a file does must not hide from the next one's guard.
    const config = {
      root: folder,
      include: ['*.test.ts'],
      setupFiles: setup,
      isolate: false,
      maxWorkers: 1,
    };
    await writeFile(
      join(folder, 'vitest.config.mjs'),
      `export default { test: ${JSON.stringify(config)} };\n`,
    );
    for (const [name, text] of Object.entries(planted)) {
      await writeFile(join(folder, `${name}.test.ts`), `import { test } from 'vitest';\n${text}\n`);
    }
    const report = join(folder, 'report.json');
    spawnSync(
      process.execPath,
      [
        join(root, 'tests/node_modules/vitest/vitest.mjs'),
        'run',
        '--reporter=json',
        `--outputFile=${report}`,
      ],
      { cwd: folder },
    );
    const { testResults }: { testResults: { name: string; status: string }[] } = JSON.parse(
      await readFile(report, 'utf8'),
    );
    return testResults
      .filter(({ status }) => status === 'passed')
      .map(({ name }) => /([^/\\]+)\.test\.ts$/.exec(name)?.[1] ?? name)
      .sort();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe('the console guard', () => {
  test('fails whatever prints, in a test or while it loads', async () => {
    expect(await passedUnder([join(root, guard)])).toEqual(['silent']);
  });

  test('is what fails them: without it all pass', async () => {
    expect(await passedUnder([])).toEqual(Object.keys(planted).sort());
  });

  test('stands before every suite', () => {
    const suites = files.filter((file) => file.endsWith('vitest.config.ts'));
    expect(suites).toHaveLength(4);
    for (const suite of suites) expect(read(suite), suite).toContain('console/fail-on-console.ts');
  });
});
