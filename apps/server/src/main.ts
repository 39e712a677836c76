import { text } from 'node:stream/consumers';
import { runCli } from './cli/run-cli.ts';
import { environment } from './config.ts';
import { systemClock } from './ports/clock.ts';
import { secureRandomBytes } from './ports/random-bytes.ts';

const [, , ...words] = process.argv;

try {
  await runCli(words, {
    env: environment(),
    clock: systemClock,
    random: secureRandomBytes,
    out: (line) => void process.stdout.write(line),
    note: (line) => void process.stderr.write(line),
    input: async () => (process.stdin.isTTY ? null : text(process.stdin)),
    exitWith: (code) => {
      // What a failed start has left running must not keep the process.
      if (code === 0) process.exitCode = code;
      else process.exit(code);
    },
  });
} catch (error) {
  process.stderr.write(`Something went wrong: ${String(error)}\n`);
  process.exit(1);
}
