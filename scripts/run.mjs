import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const windows = process.platform === 'win32';

/** The project's own Node (the npm package `node`), whatever Node started this. */
export const projectNode = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

/** Node's flags of a server; docs/operating.md says what each is for. */
export function serverNodeArgs() {
  return JSON.parse(readFileSync(join(root, 'apps', 'server', 'node-args.json'), 'utf8'));
}

/** Where Node keeps what it has compiled: with it a server or a command starts in half the time. */
export const compileCache = {
  NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compiled'),
};

const orphanCheckMs = 200;

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program to its end with this terminal as its own and gives its exit code.
 *
 * It runs in a process group of its own: a terminal's Ctrl+C reaches us alone, and is passed on once,
 * so that a server below gets one signal and ends gracefully. After a signal nothing more is run.
 * What it prints goes to `hear`, where that is given, for what runs beside others.
 */
export function run(program, args, { cwd = root, env = {}, shell = false, hear } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      shell,
      stdio: hear === undefined ? 'inherit' : ['inherit', 'pipe', 'pipe'],
      detached: !windows,
      env: { ...process.env, ...env },
    });
    if (hear !== undefined) for (const pipe of [child.stdout, child.stderr]) pipe.on('data', hear);
    let told = null;
    const tell = (signal) => {
      if (told !== null) return;
      told = signal;
      if (windows || child.pid === undefined) child.kill(signal);
      else process.kill(-child.pid, signal);
    };
    for (const signal of forwarded) process.on(signal, tell);
    // npm's shell does not pass signals on: when it is gone, nobody else will tell us to end.
    const parent = process.ppid;
    const orphaned = setInterval(() => {
      if (process.ppid !== parent) tell('SIGTERM');
    }, orphanCheckMs);
    const quit = () => {
      clearInterval(orphaned);
      for (const signal of forwarded) process.off(signal, tell);
    };
    child.on('error', (error) => {
      quit();
      reject(error);
    });
    child.on('close', (code, signal) => {
      quit();
      if (told !== null && code === 0) process.exit(0);
      if (told !== null) process.kill(process.pid, told);
      resolve(code ?? (signal === null ? 1 : 128));
    });
  });
}

/** Runs a script on the project's own Node. */
export function runNode(args, options) {
  return run(projectNode, args, options);
}

/** Runs `npx`, which is a script of its own kind on Windows. */
export function runNpx(args, options) {
  return run('npx', args, { ...options, shell: windows });
}
