import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { checks } from '../../scripts/check.mjs';
import { countTests } from '../../scripts/test-report.mjs';
import { copyFiles, files } from '../conventions/repository.ts';

const suites = 5;
/** What is built and fetched before them. */
const steps = 5;

/** Writes a program of a few shell words. */
async function writeProgram(file: string, words: string) {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `#!/bin/sh\n${words}\n`);
  await chmod(file, 0o755);
}

/** Runs `npm test` in a copy of the tree, whose npx and Node are these shell words. */
async function lastLine(npx: string, node: string | null) {
  const folder = await mkdtemp(join(tmpdir(), 'trackside-line-'));
  try {
    copyFiles(files, folder);
    await writeProgram(join(folder, 'bin', 'npx'), npx);
    if (node !== null) {
      await writeProgram(join(folder, 'node_modules', 'node', 'bin', 'node'), node);
    }
    const { stdout, status } = spawnSync(process.execPath, ['scripts/trackside.mjs', 'test'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PATH: `${join(folder, 'bin')}:${process.env['PATH']}` },
    });
    return { line: stdout.trimEnd().split('\n').at(-1), status };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A Node that does nothing but write a suite's report. */
const reporting = (report: string) =>
  `for word in "$@"; do case "$word" in --outputFile.json=*) printf '%s' '${report}' > "\${word#*=}";; esac; done`;

test.each([
  ['set-up that fails', 'exit 1', null, 0, 1],
  ['a Node that was not installed', 'exit 0', null, 0, 1],
  ['suites that write nothing', 'exit 0', 'exit 0', checks.length, suites],
  ['reports that break off', 'exit 0', reporting('{"numPassedTests": 3,'), checks.length, suites],
  [
    'a Node that always fails, but in set-up',
    'exit 0',
    'case "$*" in *prepare) exit 0;; *) exit 1;; esac',
    0,
    checks.length + steps + suites,
  ],
  [
    'tests that were left out',
    'exit 0',
    reporting('{"numPassedTests": 3, "numPendingTests": 1, "numTodoTests": 1}'),
    checks.length + 3 * suites,
    2 * suites,
  ],
  [
    'nothing that is wrong',
    'exit 0',
    reporting('{"numPassedTests": 3, "numFailedTests": 0}'),
    checks.length + 3 * suites,
    0,
  ],
])('ends with its line after %s', async (_, npx, node, passed, failed) => {
  expect(await lastLine(npx, node)).toEqual({
    line: `${passed} passed, ${failed} failed`,
    status: failed === 0 ? 0 : 1,
  });
});

test.each([
  ['{"numPassedTests": 2}', 0, 2, 0],
  ['{"numPassedTests": 2}', 1, 2, 1],
  ['{"numPassedTests": 2, "numFailedTests": 1}', 1, 2, 1],
  ['{"numPassedTests": 2, "numPendingTests": 1}', 0, 2, 1],
  ['{"numPassedTests": 2, "numTodoTests": 3}', 0, 2, 3],
  ['{"numPassedTests": 0}', 0, 0, 1],
  ['{"numPassed', 0, 0, 1],
  ['null', 0, 0, 1],
  ['', 0, 0, 1],
])('counts %s with the exit code %i as %i and %i', (text, code, passed, failed) => {
  expect(countTests(text, code)).toEqual({ passed, failed });
});
