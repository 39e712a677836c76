import { join } from 'node:path';
import { root, runNode } from './run.mjs';
import { succeeds } from './succeeds.mjs';

const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');

/** All that can be said about the code without running it, by name. */
export const checks = [
  { name: 'format', args: ['node_modules/oxfmt/bin/oxfmt', '--check', '.'] },
  {
    name: 'lint',
    args: [
      'node_modules/oxlint/bin/oxlint',
      '--type-aware',
      '--deny-warnings',
      '--report-unused-disable-directives',
      '.',
    ],
  },
  { name: 'unused', args: ['node_modules/knip/bin/knip.js'] },
  { name: 'types: core', args: [tsc, '-p', 'packages/core/tsconfig.json'] },
  { name: 'types: core tests', args: [tsc, '-p', 'packages/core/tsconfig.test.json'] },
  { name: 'types: server', args: [tsc, '-p', 'apps/server/tsconfig.json'] },
  { name: 'types: extension', args: [tsc, '-p', 'apps/extension/tsconfig.json'] },
  { name: 'types: extension tests', args: [tsc, '-p', 'apps/extension/tsconfig.test.json'] },
  { name: 'types: tests', args: [tsc, '-p', 'tests/tsconfig.json'] },
];

/** Most of them keep one core busy. */
const atOnce = 2;

/** Runs every check, the failed ones included, and gives the failed ones' names, in their order. */
export async function failedChecks() {
  const failed = new Set();
  const left = checks.values();
  const lane = async () => {
    for (const { name, args } of left) {
      const told = [];
      const passed = await succeeds(() => runNode(args, { hear: (words) => told.push(words) }));
      console.log(`\n▸ ${name}`);
      process.stdout.write(Buffer.concat(told));
      if (!passed) failed.add(name);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return checks.map(({ name }) => name).filter((name) => failed.has(name));
}

export async function check() {
  const failed = await failedChecks();
  console.log(failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.join(', ')}`);
  return failed.length === 0 ? 0 : 1;
}
