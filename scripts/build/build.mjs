import { buildExtension } from './extension.mjs';
import { buildServer } from './server.mjs';

/** Builds all that is served or loaded; does nothing when nothing changed. Gives an exit code. */
export async function build() {
  return (await buildExtension()) || buildServer();
}
