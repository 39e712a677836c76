// Runs on whatever Node ≥ 20 is installed; all else runs on the project's own Node.
import { build } from './build/build.mjs';
import { check } from './check.mjs';
import {
  bench,
  benchGrowth,
  benchPartitions,
  benchPostgres,
  dev,
  docs,
  format,
  soak,
} from './develop.mjs';
import { sbom } from './ship/sbom.mjs';
import { serve } from './serve.mjs';
import { buildServer } from './build/server.mjs';
import { setUp } from './set-up.mjs';
import { test } from './test.mjs';
import { zip } from './zip.mjs';

const [, , name = '', ...options] = process.argv;

const commands = {
  start: async () => (await setUp()) || (await build()) || serve(),
  serve,
  test,
  zip: async () => (await setUp()) || zip(),
  sbom,
  check: async () => (await setUp()) || check(),
  dev: async () => (await setUp()) || dev(),
  bench: async () => (await setUp()) || (await build()) || bench(options),
  'bench:growth': async () => (await setUp()) || (await buildServer()) || benchGrowth(options),
  'bench:postgres': async () => (await setUp()) || (await buildServer()) || benchPostgres(options),
  'bench:partitions': async () =>
    (await setUp()) || (await buildServer()) || benchPartitions(options),
  soak: async () => (await setUp()) || (await buildServer()) || soak(options),
  format: async () => (await setUp()) || format(),
  docs: async () => (await setUp()) || docs(),
};

const command = commands[name];
if (command === undefined) {
  console.error(`Say one of: ${Object.keys(commands).join(', ')}`);
  process.exitCode = 2;
} else {
  process.exitCode = await command();
}
