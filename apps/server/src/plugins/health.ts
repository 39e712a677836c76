import type { FastifyPluginCallback } from 'fastify';
import type { Database } from '../db/database.ts';

export interface HealthOptions {
  readonly database: Pick<Database, 'assertWritable' | 'migrator'>;
  /** Aborted when the server is about to end. */
  readonly leaving: AbortSignal;
}

/** `/health/live`: the process answers. `/health/ready`: postbacks can be stored, and more are welcome. */
export const health: FastifyPluginCallback<HealthOptions> = (app, { database, leaving }, done) => {
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
  app.get('/health/live', () => ({ status: 'ok' }));
  app.get('/health/ready', async (_request, reply) => {
    if (leaving.aborted) return reply.code(503).send({ status: 'leaving' });
    const checks = { database: 'ok', migrations: 'ok' };
    try {
      await database.assertWritable();
      if ((await database.migrator.getPending()).length > 0) checks.migrations = 'pending';
    } catch {
      checks.database = 'not writable';
    }
    const ready = checks.database === 'ok' && checks.migrations === 'ok';
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'unavailable', checks });
  });
  done();
};
