import { spawn } from 'node:child_process';
import { join } from 'node:path';
import {
  type ServedPlace,
  serverNodeArgs,
  serverScript,
  serverSettings,
} from '../../load/trackside-server.ts';

/** What Node compiled once is kept here: a server that is started a hundred times starts sooner. */
const compiled = join(import.meta.dirname, '..', '..', '..', 'node_modules', '.cache', 'compiled');

/** A server in a process of its own. Disposing of it kills it, if it still runs. */
export interface ServerProcess extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** All that it said until it listened. */
  readonly firstWords: string;
  signal(signal: NodeJS.Signals): void;
  /** Its exit code, or the signal that ended it; answers once all that it wrote has come. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

export interface ServerOptions {
  /** What is run instead of the product. */
  readonly script?: string;
  /** A program, with its arguments, that runs Node as itself: strace, prlimit. */
  readonly through?: readonly string[];
  /** Arguments of Node's own, besides those that the product is started with. */
  readonly nodeArguments?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts a server on this database, and waits for the line in which it says its address. */
export async function startServer(
  place: ServedPlace,
  options: ServerOptions = {},
): Promise<ServerProcess> {
  const { script = serverScript, through = [], nodeArguments = [] } = options;
  const node = [process.execPath, ...serverNodeArgs, ...nodeArguments];
  const [program, ...words] = [...through, ...node, script];
  const child = spawn(program ?? process.execPath, words, {
    cwd: place.keyFolder,
    env: {
      ...process.env,
      ...serverSettings(place),
      NODE_COMPILE_CACHE: compiled,
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.once('close', (code, signal) => resolve(signal ?? code ?? 0));
  });
  let errors = '';
  child.stderr.on('data', (chunk) => (errors += String(chunk)));
  let output = '';
  let firstWords = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      // What it logs has to be read, or the pipe fills up.
      if (output === 'known') return;
      output += String(chunk);
      const found = /listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(output)?.[1];
      if (found === undefined) return;
      firstWords = output;
      output = 'known';
      resolve(found);
    });
    child.once('error', reject);
    child.once('close', () => {
      reject(new Error(`The server ended before it listened: ${output}${errors}`));
    });
  });
  return {
    url,
    port: Number(new URL(url).port),
    pid: child.pid ?? 0,
    firstWords,
    signal: (signal) => void child.kill(signal),
    ended,
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
