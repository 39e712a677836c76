import { createRequire } from 'node:module';
import { DatabaseSync } from 'node:sqlite';

/**
 * Preloaded into a server (`--import`), its worker threads included, it puts SQLite's setting in
 * `SYNCHRONOUS` into the place of the product's own: the control's way to take the guard away.
 */
const weaker = process.env['SYNCHRONOUS'] ?? '';
const own = /(synchronous\s*=\s*)(full|extra|2|3)\b/gi;

function weaken(prototype: object, method: string): void {
  const run: unknown = Reflect.get(prototype, method);
  if (typeof run !== 'function') return;
  Reflect.set(prototype, method, function (this: unknown, sql: string, ...rest: unknown[]) {
    return Reflect.apply(run, this, [sql.replace(own, `$1${weaker}`), ...rest]);
  });
}

const ofServer = createRequire(new URL('../../../apps/server/src/main.ts', import.meta.url));
const ofOrm = createRequire(ofServer.resolve('@mikro-orm/sqlite'));
const { prototype }: { prototype: object } = ofOrm('better-sqlite3');
for (const driver of [prototype, DatabaseSync.prototype]) {
  for (const method of ['exec', 'prepare', 'pragma']) weaken(driver, method);
}
