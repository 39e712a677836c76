import path from 'node:path';
import type { InlineConfig } from 'vite';

export const serverFolder = path.dirname(import.meta.dirname);

/** How a thread's file is named where the thread is started. */
export const threadFile = /new URL\('(\.\/[\w-]+-thread)\.ts', import\.meta\.url\)/g;

/** What every bundle of the server's sources has: all packages but what is native, and the names as written. */
export const ofSources = {
  configFile: false,
  logLevel: 'warn',
  root: serverFolder,
  ssr: { noExternal: true, external: ['better-sqlite3'] },
} satisfies InlineConfig;

/** Node runs it unchanged; who reads a crash's lines finds our names. */
export const forOurNode = { target: 'node24', minify: false } as const;
