import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectNode, root, runNode } from './run.mjs';

/** Room for what lives as long as a batch: with less, Node copies it about and takes the other core. */
const nodeArgs = JSON.parse(readFileSync(join(root, 'apps', 'server', 'node-args.json'), 'utf8'));

/** Serves with what is installed. */
export async function serve() {
  if (!existsSync(projectNode)) {
    console.error(
      'Trackside is not set up yet. Run `npm start` once; after that `npm run serve` will do.',
    );
    return 1;
  }
  return runNode([...nodeArgs, 'apps/server/src/main.ts']);
}
