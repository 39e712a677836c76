import { readBenchOptions } from './bench-options.ts';
import { printCpuProfiles } from './cpu-profile.ts';
import { benchPopup, benchReaders } from './extension/bench-extension.ts';
import { benchIngest } from './ingest/bench-ingest.ts';
import { printIngest } from './ingest/print-ingest.ts';
import { measureCore } from './measure-core.ts';
import { measureStartUps } from './measure-start-up.ts';
import { printLine } from './statistics/print-table.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

const { rounds, seconds, only, cpuProfile } = readBenchOptions(process.argv.slice(2));

async function benchCore(): Promise<void> {
  const core = measureCore();
  printLine('composing a postback URL', `${core.compose.toFixed(1)} µs`);
  printLine('checking a postback URL', `${core.check.toFixed(1)} µs`);
  printLine('matching 200 names with 200 misspelled ones', `${(core.match / 1000).toFixed(1)} ms`);
  for (const readyAfter of await measureStartUps(3)) {
    printLine('server: from its start to listening', `${readyAfter.toFixed(0)} ms`);
  }
}

async function benchWayIn(): Promise<void> {
  await using profiles = await makeTemporaryFolder();
  const nodeArgs = cpuProfile ? ['--cpu-prof', `--cpu-prof-dir=${profiles.path}`] : [];
  console.log(`\nIngest: rounds × seconds for each server at each load: ${rounds} × ${seconds}`);
  printIngest(await benchIngest({ rounds, seconds, nodeArgs }));
  if (cpuProfile) printCpuProfiles(profiles.path);
}

const bench = { core: benchCore, popup: benchPopup, readers: benchReaders, ingest: benchWayIn };
for (const part of only) await bench[part]();
