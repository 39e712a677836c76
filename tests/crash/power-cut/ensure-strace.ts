import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether strace is there and may trace: some containers forbid it. */
function traces(): boolean {
  const words = ['--follow-forks', '--seccomp-bpf', '-o', '/dev/null', process.execPath, '-e', ''];
  return spawnSync('strace', words, { stdio: 'ignore' }).status === 0;
}

function installFromDebian(): void {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return;
  process.stdout.write('No strace for the tests yet: fetching it …\n');
  const install = ['install', '-y', '-qq', '--no-install-recommends', 'strace'];
  for (const words of [['update', '-qq'], install]) {
    spawnSync('apt-get', words, { stdio: 'inherit' });
  }
}

if (!traces()) installFromDebian();
if (!traces()) {
  process.stderr.write(
    'The power-cut tests record with strace what the server writes. Install it, see to it that it ' +
      'may trace programs of this user, and run again.\n',
  );
  process.exitCode = 1;
}
