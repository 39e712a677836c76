import type { SqlEntityManager } from '@mikro-orm/sql';
import { AuditEntry } from './audit-entry-entity.ts';

/** Takes out of the log what it says of these postbacks: a test leaves no trace. */
export async function forgetChanges(
  em: SqlEntityManager,
  postbackIds: readonly string[],
): Promise<void> {
  await em.nativeDelete(AuditEntry, { entity: 'postback', entityId: { $in: [...postbackIds] } });
}
