import path from 'node:path';
import nodeArgs from '../../../node-args.json' with { type: 'json' };

const startNode = [process.execPath, ...nodeArgs] as const;
const own = (file: string): string => path.resolve(import.meta.dirname, '../../..', file);

type Command = readonly [program: string, ...args: string[]];

/**
 * What starts the product in a process of its own, with the flags that `npm start` gives it: the
 * bundle, which a suite makes of the present sources before its tests.
 */
export const serverCommand: Command = [...startNode, own('.output/main.mjs')];

/** What starts it where nothing is bundled: in a container, and by systemd. */
export const sourcesCommand: Command = [...startNode, own('src/main.ts')];

/** Where a suite keeps what Node has compiled; nothing, where it keeps nothing. */
export const compileCache: Readonly<Record<string, string>> =
  process.env['NODE_COMPILE_CACHE'] === undefined
    ? {}
    : { NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] };
