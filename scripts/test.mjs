import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from './build.mjs';
import { checks, failedChecks } from './check.mjs';
import { root, runNode } from './run.mjs';

const reports = join(root, 'node_modules', '.test-reports');

/** In the order of how soon they can tell that something is wrong. */
const suites = [
  { name: 'core', folder: 'packages/core', args: ['--coverage'] },
  { name: 'server', folder: 'apps/server', args: [] },
  { name: 'extension', folder: 'apps/extension', args: [] },
  { name: 'whole', folder: 'tests', args: [] },
];

async function runSuite({ name, folder, args }) {
  const report = join(reports, `${name}.json`);
  console.log(`\n▸ tests: ${name}`);
  const code = await runNode(
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    ],
    { cwd: join(root, folder) },
  );
  const text = await readFile(report, 'utf8').catch(() => null);
  const result = text === null ? { numPassedTests: 0, numFailedTests: 0 } : JSON.parse(text);
  // A suite can fail without a failed test: a file that does not load, coverage below its threshold.
  const failed = code !== 0 && result.numFailedTests === 0 ? 1 : result.numFailedTests;
  console.log(`${name}: ${result.numPassedTests} passed, ${failed} failed`.replace(/^/, '  '));
  return { passed: result.numPassedTests, failed };
}

/** Everything: checks, types, all tests. Ends with the one line that sums it up. */
export async function test() {
  await rm(reports, { recursive: true, force: true });
  await mkdir(reports, { recursive: true });

  const failed = await failedChecks();
  const sum = { passed: checks.length - failed.length, failed: failed.length };
  for (const prepare of [build, () => runNode(['tests/browser/ensure-browser.ts'])]) {
    if ((await prepare()) !== 0) sum.failed += 1;
  }
  for (const suite of suites) {
    const { passed, failed: broken } = await runSuite(suite);
    sum.passed += passed;
    sum.failed += broken;
  }

  if (failed.length > 0) console.log(`\nFailed checks: ${failed.join(', ')}`);
  console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed === 0 ? 0 : 1;
}
