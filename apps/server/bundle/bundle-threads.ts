import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';
import { forOurNode, ofSources, serverFolder, threadFile } from './bundling.ts';

/** Within the package, so that what stays outside the bundle is found from there. */
const folder = path.join(serverFolder, 'node_modules', '.cache', 'threads');

/** Makes one file of a thread and of all that it imports; what is native stays outside. */
async function bundle(file: string): Promise<string> {
  const built = await build({ ...ofSources, build: { ...forOurNode, ssr: file, write: false } });
  if (!('output' in built) || built.output.length !== 1) {
    throw new Error(`${file} did not become one file.`);
  }
  const [{ code }] = built.output;
  // Named by its content: a run beside this one may have other sources.
  const name = `${path.basename(file, '.ts')}-${createHash('sha256').update(code).digest('hex')}.mjs`;
  await mkdir(folder, { recursive: true });
  const place = path.join(folder, name);
  await writeFile(place, code);
  return pathToFileURL(place).href;
}

/**
 * Lets the tests' servers start each of their threads from one file, made of the present sources. A
 * server has two threads, nearly every test has a server, and to find and load a thread's 270 files one
 * by one took longer than most tests. Where tests start the product itself, its threads are the bundle's.
 */
export function bundleThreads(): Plugin {
  const bundles = new Map<string, Promise<string>>();
  const bundleOf = (file: string): Promise<string> => {
    const made = bundles.get(file) ?? bundle(file);
    bundles.set(file, made);
    return made;
  };
  return {
    name: 'bundle-threads',
    enforce: 'pre',
    async transform(code, id) {
      const named = [...code.matchAll(threadFile)];
      if (named.length === 0) return null;
      let bundled = code;
      for (const [expression, relative = ''] of named) {
        const url = await bundleOf(path.join(path.dirname(id), `${relative}.ts`));
        bundled = bundled.replace(expression, `new URL('${url}')`);
      }
      return { code: bundled, map: null };
    },
  };
}
