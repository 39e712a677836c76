import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from './build/build.mjs';
import { checks, failedChecks } from './check.mjs';
import { compileCache, root, runNode } from './run.mjs';
import { setUp } from './set-up.mjs';
import { succeeds } from './succeeds.mjs';
import { makeTestFolder } from './test-folder.mjs';
import { countTests } from './test-report.mjs';

const reports = join(root, 'node_modules', '.test-reports');

/** In the order of how soon they can tell that something is wrong. */
const suites = [
  // Of what was compiled before, coverage can't be told exactly.
  { name: 'core', folder: 'packages/core', args: ['--coverage'], env: {} },
  { name: 'server', folder: 'apps/server', args: [], env: compileCache },
  {
    name: 'server on PostgreSQL',
    folder: 'apps/server',
    args: [],
    env: { ...compileCache, TRACKSIDE_TEST_DATABASE: 'postgres' },
  },
  { name: 'extension', folder: 'apps/extension', args: [], env: compileCache },
  { name: 'whole', folder: 'tests', args: [], env: compileCache },
];

async function runSuite({ name, folder, args, env }, temporary) {
  const report = join(reports, `${name}.json`);
  console.log(`\n▸ tests: ${name}`);
  const run = () =>
    runNode(
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...args,
      ],
      { cwd: join(root, folder), env: { ...env, TMPDIR: temporary } },
    );
  const code = (await succeeds(run)) ? 0 : 1;
  const text = await readFile(report, 'utf8').catch(() => '');
  const counts = countTests(text, code);
  console.log(`  ${name}: ${counts.passed} passed, ${counts.failed} failed`);
  return counts;
}

/** Runs everything that can run, and adds up what passed and what failed. */
async function runAll(sum, troubles) {
  const step = async (name, act) => {
    if (await succeeds(act)) return true;
    sum.failed += 1;
    troubles.push(name);
    return false;
  };
  // Without the packages nothing else can run.
  if (!(await step('set-up', setUp))) return;
  await rm(reports, { recursive: true, force: true });
  await mkdir(reports, { recursive: true });

  const failed = await failedChecks();
  sum.passed += checks.length - failed.length;
  sum.failed += failed.length;
  troubles.push(...failed);
  await step('build', build);
  await step('browser', () => runNode(['tests/browser/ensure-browser.ts']));
  await step('strace', () => runNode(['tests/crash/power-cut/ensure-strace.ts']));
  await step('haproxy', () => runNode(['tests/replicas/proxy/ensure-haproxy.ts']));
  await step('postgres', () =>
    runNode(['apps/server/src/testing/postgres/programs/ensure-postgres.ts']),
  );
  const temporary = await makeTestFolder();
  try {
    for (const suite of suites) {
      const counts = await runSuite(suite, temporary.path);
      sum.passed += counts.passed;
      sum.failed += counts.failed;
    }
  } finally {
    await temporary.remove();
  }
}

/** Everything: set-up, checks, types, all tests. Ends with the one line that sums it up, whatever happens. */
export async function test() {
  const sum = { passed: 0, failed: 0 };
  const troubles = [];
  const ended = await succeeds(async () => {
    await runAll(sum, troubles);
    return 0;
  });
  if (!ended) sum.failed += 1;

  if (troubles.length > 0) console.log(`\nFailed beside the tests: ${troubles.join(', ')}`);
  console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed === 0 ? 0 : 1;
}
