import { buildServer } from './server.mjs';

/** Before a suite's tests: those that start the product itself start what the present sources make. */
export async function setup() {
  if ((await buildServer()) !== 0) throw new Error('The server could not be bundled.');
}
