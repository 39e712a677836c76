import type { Snapshot } from '../../audit/audit-service.ts';
import type { Webhook } from './webhook-entity.ts';

/**
 * A webhook as the log of changes keeps it: without its secret, and by its server alone, since the path
 * of a receiver's URL often is one.
 */
export function webhookSnapshot({ url, disabledAt }: Webhook): Snapshot {
  return { server: new URL(url).origin, on: disabledAt === null };
}
