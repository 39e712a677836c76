import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { build, type Plugin } from 'vite';
import { forOurNode, ofSources, serverFolder, threadFile } from './bundling.ts';

/** Where the bundle lies. `main.mjs` is what is started. */
const folder = path.join(serverFolder, '.output');

/** What Node starts: the program, and each of its threads. */
const entries = {
  main: 'src/main.ts',
  'writer-thread': 'src/ingest/writer/writer-thread.ts',
  'checkpoint-thread': 'src/db/sqlite/checkpoint/checkpoint-thread.ts',
};

/** Lets a module find its thread among the bundle's files, and its own files where they were. */
function keepPlaces(): Plugin {
  return {
    name: 'keep-places',
    enforce: 'pre',
    transform(code, id) {
      if (!id.startsWith(path.join(serverFolder, 'src'))) return null;
      const unknown = /import\.meta\.(?!dirname\b)\w+/.exec(code.replaceAll(threadFile, ''));
      if (unknown !== null) this.error(`${id}: in a bundle ${unknown[0]} is another place.`);
      const back = path.relative(folder, path.dirname(id));
      const placed = code
        .replaceAll('import.meta.dirname', `(import.meta.dirname + ${JSON.stringify(`/${back}`)})`)
        .replaceAll(threadFile, (_whole, thread: string) => {
          const name = path.basename(thread);
          if (!(name in entries)) this.error(`${id}: ${name} is not among the bundle's entries.`);
          return `new URL('./${name}.mjs', import.meta.url)`;
        });
      return placed === code ? null : { code: placed, map: null };
    },
  };
}

// Beside its place until it is whole: a server that starts meanwhile finds all of the old one.
const growing = path.join(serverFolder, '.cache', `bundle-${process.pid}`);
await build({
  ...ofSources,
  plugins: [keepPlaces()],
  build: {
    ...forOurNode,
    ssr: true,
    outDir: growing,
    rolldownOptions: {
      input: entries,
      output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
    },
  },
});
await rm(folder, { recursive: true, force: true });
await rename(growing, folder);
