import { join } from 'node:path';
import { zip } from 'wxt';

const [, , outDir = '.output'] = process.argv;

const tell = (...words: unknown[]): void => {
  process.stderr.write(`${words.join(' ')}\n`);
};
const silent = (): void => undefined;
// WXT lists every source file, with a warning each, since it looks for them in another folder.
const logger = {
  level: 0,
  debug: silent,
  log: silent,
  info: silent,
  warn: silent,
  success: silent,
  error: tell,
  fatal: tell,
};

// Firefox's store asks for the sources as well: WXT puts them beside its package.
for (const browser of ['chrome', 'firefox']) {
  await zip({ root: join(import.meta.dirname, '..'), browser, outDir, logger });
}
