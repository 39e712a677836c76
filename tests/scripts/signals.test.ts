import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const runScript = pathToFileURL(join(import.meta.dirname, '..', '..', 'scripts', 'run.mjs')).href;

/** A program that counts the signals it gets, takes its time to end, and then ends well. */
const graceful = `
  let signals = 0;
  process.on('SIGINT', () => {
    signals += 1;
    setTimeout(() => { console.log('ended after', signals); process.exit(EXIT); }, 300);
  });
  setInterval(() => {}, 1000);
  console.log('ready');
`;

interface Ending {
  readonly output: string;
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** Runs two such programs by run.mjs, one after the other, and presses Ctrl+C during the first. */
async function interrupt(exitCode: number, bySignalTo: 'group' | 'script'): Promise<Ending> {
  const folder = await mkdtemp(join(tmpdir(), 'trackside-signals-'));
  const program = JSON.stringify(graceful.replace('EXIT', String(exitCode)));
  const script = `
    import { run } from ${JSON.stringify(runScript)};
    for (let step = 1; step <= 2; step += 1) {
      await run(process.execPath, ['-e', ${program}]);
      console.log('step', step, 'is over');
    }
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  let pressed = false;
  child.stdout.on('data', (chunk) => {
    output += String(chunk);
    if (pressed || !output.includes('ready')) return;
    pressed = true;
    // A terminal tells every process of the group in its foreground; some tell us twice.
    process.kill(bySignalTo === 'group' ? -(child.pid ?? 0) : (child.pid ?? 0), 'SIGINT');
  });
  await once(child, 'close');
  await rm(folder, { recursive: true });
  return { output, code: child.exitCode, signal: child.signalCode };
}

test.each(['group', 'script'] as const)(
  'a program gets one signal, ends in its own time, and nothing follows it (%s)',
  async (to) => {
    const { output, code } = await interrupt(0, to);
    expect(output).toContain('ended after 1\n');
    expect(output).not.toContain('is over');
    expect(code).toBe(0);
  },
);

test('a program ends gracefully when whoever started us is killed', async () => {
  const program = JSON.stringify(graceful.replace('EXIT', '0').replace('SIGINT', 'SIGTERM'));
  const script = `
    import { run } from ${JSON.stringify(runScript)};
    await run(process.execPath, ['-e', ${program}]);
  `;
  // As npm does: a shell between, which does not pass signals on.
  const shell = spawn(
    'sh',
    ['-c', '"$0" --input-type=module -e "$1"; true', process.execPath, script],
    {
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let output = '';
  shell.stdout.on('data', (chunk) => {
    output += String(chunk);
    if (String(chunk).includes('ready')) shell.kill('SIGTERM');
  });
  await once(shell.stdout, 'end');
  expect(output).toContain('ended after 1\n');
});

test('a program that ends badly after a signal ends us by that signal', async () => {
  const { output, signal } = await interrupt(3, 'group');
  expect(output).toContain('ended after 1\n');
  expect(output).not.toContain('is over');
  expect(signal).toBe('SIGINT');
});
