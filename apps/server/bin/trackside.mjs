#!/usr/bin/env node
// Runs on whatever Node is installed; the commands run on the project's own.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectNode, run } from '../../../scripts/run.mjs';

const server = join(import.meta.dirname, '..');
const words = process.argv.slice(2);
const isServing = words.length === 0 || words[0] === 'serve';

/** Room for what lives as long as a batch; see docs/performance.md. */
const nodeArgs = isServing ? JSON.parse(readFileSync(join(server, 'node-args.json'), 'utf8')) : [];

/** In a container Node is the right one already, and nothing was set up. */
const node = existsSync(projectNode) ? projectNode : process.execPath;
const args = [...nodeArgs, join(server, 'src', 'main.ts'), ...words];

process.exitCode = await run(node, args, { cwd: process.cwd() });
