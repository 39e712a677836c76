#!/usr/bin/env node
// Runs on whatever Node is installed; the commands run on the project's own.
import { existsSync } from 'node:fs';
import { serverProgram } from '../build/server.mjs';
import { compileCache, projectNode, run, serverNodeArgs } from '../run.mjs';

const words = process.argv.slice(2);
const isServing = words.length === 0 || words[0] === 'serve';

if (existsSync(projectNode)) {
  const nodeArgs = isServing ? serverNodeArgs() : [];
  const args = [...nodeArgs, await serverProgram(), ...words];
  process.exitCode = await run(projectNode, args, { cwd: process.cwd(), env: compileCache });
} else {
  console.error('Trackside is not set up yet. Run `npm start` once; then its commands work.');
  process.exitCode = 1;
}
