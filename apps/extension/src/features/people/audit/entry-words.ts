import type { AuditEntry } from '../../../api/people-types.ts';
import { i18n } from '../../../language/i18n.ts';

/** Everything that the log tells of, by the server's name for it, with a stroke for the dot. */
const knownActs = [
  'access_invitations_create',
  'access_invitations_revoke',
  'access_tokens_create',
  'access_tokens_revoke',
  'access_tokens_update',
  'affiliates_archive',
  'affiliates_create',
  'affiliates_setPayout',
  'affiliates_update',
  'alerts_webhooks_create',
  'alerts_webhooks_remove',
  'alerts_webhooks_switch',
  'events_archive',
  'events_create',
  'events_update',
  'global_rotateSecure',
  'offers_allowPlatform',
  'offers_archive',
  'offers_create',
  'offers_rotateSecure',
  'offers_setSigning',
  'offers_update',
  'pair',
  'postbacks_repair',
  'postbacks_replay',
  'postbacks_reverse',
  'postbacks_share',
  'postbacks_undoReversal',
  'postbacks_unshare',
  'setup_import',
  'start',
] as const;

/** What was done, in words; what is not known goes by the server's own name. */
export function actWords(action: string): string {
  const key = action.replaceAll('.', '_');
  const known = knownActs.find((one) => one === key);
  return known === undefined ? action : i18n.t(`people.did_${known}`);
}

type Named = Pick<AuditEntry, 'entity' | 'entityId' | 'before' | 'after'>;

/** For which event an own payout is; null for the conversion, and for all that is no own payout. */
export function eventOf({ before, after }: Pick<AuditEntry, 'before' | 'after'>): number | null {
  const id = after?.['eventId'] ?? before?.['eventId'];
  return typeof id === 'number' ? id : null;
}

/** The name of what was changed, as it was by then; of a postback its number. */
export function thingName({ entity, entityId, before, after }: Named): string {
  const name = after?.['name'] ?? before?.['name'] ?? after?.['server'] ?? before?.['server'];
  if (typeof name === 'string' && name !== '') return name;
  return entity === 'affiliate' || entity === 'payout' ? entityId : `#${entityId}`;
}
