#!/usr/bin/env node
// Runs on whatever Node is installed; the commands run on the project's own.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectNode, root, run } from '../run.mjs';

const server = join(root, 'apps', 'server');
const words = process.argv.slice(2);
const isServing = words.length === 0 || words[0] === 'serve';

/** Room for what lives as long as a batch: with less, Node copies it about and takes the other core. */
const nodeArgs = isServing ? JSON.parse(readFileSync(join(server, 'node-args.json'), 'utf8')) : [];

if (existsSync(projectNode)) {
  const args = [...nodeArgs, join(server, 'src', 'main.ts'), ...words];
  process.exitCode = await run(projectNode, args, { cwd: process.cwd() });
} else {
  console.error('Trackside is not set up yet. Run `npm start` once; then its commands work.');
  process.exitCode = 1;
}
