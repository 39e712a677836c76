import { requirePostgres } from './require-postgres.ts';

try {
  requirePostgres();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
