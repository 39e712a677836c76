import { spawnSync } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyFiles, files } from '../conventions/repository.ts';

/** What this line says, of a copy of the server's scripts. */
function say(folder: string, line: string): string {
  const words = `import { serverProgram } from './scripts/build/server.mjs';
import { fingerprint } from './scripts/build/fingerprint.mjs';
process.stdout.write(await ${line});`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', words], {
    cwd: folder,
    encoding: 'utf8',
  });
  return stdout;
}

test('starts the bundle, but never one of other sources than the present ones', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'trackside-program-'));
  try {
    const copied = files.filter((file) =>
      /^(scripts|apps.server|packages.core|pnpm-lock)/.test(file),
    );
    copyFiles(copied, folder);
    const sources = join(folder, 'apps', 'server', 'src', 'main.ts');
    const output = join(folder, 'apps', 'server', '.output');
    const program = () => say(folder, 'serverProgram()');
    expect(program()).toBe(sources);

    await mkdir(output);
    await writeFile(join(output, 'main.mjs'), '');
    expect(program()).toBe(sources);

    const made =
      "fingerprint(['apps/server/src', 'apps/server/bundle', 'packages/core/src', 'pnpm-lock.yaml'])";
    await writeFile(join(output, '.built-from'), say(folder, made));
    expect(program()).toBe(join(output, 'main.mjs'));

    await appendFile(join(folder, 'packages', 'core', 'src', 'index.ts'), '// changed\n');
    expect(program()).toBe(sources);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
