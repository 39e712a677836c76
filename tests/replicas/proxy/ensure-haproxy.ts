import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { haproxyProgram } from './haproxy-program.ts';

const aptGet = '/usr/bin/apt-get';

function runs(): boolean {
  return spawnSync(haproxyProgram(), ['-v'], { stdio: 'ignore' }).status === 0;
}

function installFromDebian(): void {
  if (!existsSync(aptGet) || process.getuid?.() !== 0) return;
  process.stdout.write('No HAProxy for the tests yet: fetching it …\n');
  const install = ['install', '-y', '-qq', '--no-install-recommends', 'haproxy'];
  for (const words of [['update', '-qq'], install]) {
    spawnSync(aptGet, words, { stdio: 'inherit' });
  }
}

if (!runs()) installFromDebian();
if (!runs()) {
  process.stderr.write(
    'Servers are restarted behind HAProxy in the tests. Install it, and run again.\n',
  );
  process.exitCode = 1;
}
