import { join } from 'node:path';
import { root, runNode, serverNodeArgs } from './run.mjs';

/** The server restarted, and the extension rebuilt, at every change. */
export async function dev() {
  const codes = await Promise.all([
    runNode(['--watch', ...serverNodeArgs(), 'apps/server/src/main.ts']),
    runNode(['node_modules/wxt/bin/wxt.mjs'], { cwd: join(root, 'apps', 'extension') }),
  ]);
  return Math.max(...codes);
}

/** Prints the project's figures. */
export function bench(args) {
  return runNode(['tests/load/bench.ts', ...args]);
}

/** Prints how speed and memory fare when the database has grown. */
export function benchGrowth(args) {
  return runNode(['tests/load/bench-growth.ts', ...args]);
}

/** Prints how fast postbacks are taken into PostgreSQL, beside what it could take. */
export function benchPostgres(args) {
  return runNode(['tests/load/bench-postgres.ts', ...args]);
}

/** Prints how fast postbacks are taken into partitions by click, beside whole tables. */
export function benchPartitions(args) {
  return runNode(['tests/load/bench-partitions.ts', ...args]);
}

/** The long forms of tests: `kill`, `power`, `maintenance`, `replicas`, `move`, `fuzz` or `set-up`, and how many of them. */
export async function soak([name, ...words]) {
  if (name === 'fuzz') return runNode(['tests/fuzz/soak-fuzz.ts', ...words]);
  if (name === 'set-up') return runNode(['tests/contract/set-up/soak-set-up.ts', ...words]);
  const code = await runNode(['tests/crash/power-cut/ensure-strace.ts']);
  return code === 0 ? runNode(['tests/crash/soak/soak.ts', name ?? '', ...words]) : code;
}

/** Puts all files into the house's format. */
export function format() {
  return runNode(['node_modules/oxfmt/bin/oxfmt', '.']);
}

/** Writes the documents that are made from registries. */
export function docs() {
  return runNode(['tests/conventions/write-documents.ts']);
}
