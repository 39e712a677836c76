import path from 'node:path';
import nodeArgs from '../../node-args.json' with { type: 'json' };

const main = path.resolve(import.meta.dirname, '../main.ts');

/** What starts the product in a process of its own, with the flags that `npm start` gives it. */
export const serverCommand: readonly [program: string, ...args: string[]] = [
  process.execPath,
  ...nodeArgs,
  main,
];

/** Where a suite keeps what Node has compiled; nothing, where it keeps nothing. */
export const compileCache: Readonly<Record<string, string>> =
  process.env['NODE_COMPILE_CACHE'] === undefined
    ? {}
    : { NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] };
