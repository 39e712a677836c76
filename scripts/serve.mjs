import { existsSync } from 'node:fs';
import { serverProgram } from './build/server.mjs';
import { compileCache, projectNode, runNode, serverNodeArgs } from './run.mjs';

/** Serves with what is installed. */
export async function serve() {
  if (!existsSync(projectNode)) {
    console.error(
      'Trackside is not set up yet. Run `npm start` once; after that `npm run serve` will do.',
    );
    return 1;
  }
  return runNode([...serverNodeArgs(), await serverProgram()], { env: compileCache });
}
