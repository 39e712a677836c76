import { isEnough, type Role } from '../access/roles.ts';

/**
 * Which role each procedure needs; a procedure that does not stand here answers nobody. A viewer
 * reads, and is given no secret; a manager changes offers, events, affiliates and postbacks; an admin
 * decides who may do what, and changes the account's token.
 */
export const procedureRoles = {
  'access.whoami': 'viewer',
  'access.invitations.create': 'admin',
  'access.invitations.list': 'admin',
  'access.invitations.revoke': 'admin',
  'access.tokens.create': 'admin',
  'access.tokens.list': 'admin',
  'access.tokens.revoke': 'admin',
  'access.tokens.update': 'admin',
  'affiliates.archive': 'manager',
  'affiliates.create': 'manager',
  'affiliates.list': 'viewer',
  'affiliates.payouts': 'viewer',
  'affiliates.setPayout': 'manager',
  'affiliates.update': 'manager',
  'alerts.dismiss': 'manager',
  'alerts.list': 'viewer',
  'alerts.webhooks.create': 'admin',
  'alerts.webhooks.deliveries': 'admin',
  'alerts.webhooks.list': 'admin',
  'alerts.webhooks.remove': 'admin',
  'alerts.webhooks.switch': 'admin',
  'alerts.webhooks.test': 'admin',
  'audit.list': 'manager',
  'clicks.create': 'manager',
  'conversions.list': 'viewer',
  'eventRecords.list': 'viewer',
  'events.archive': 'manager',
  'events.create': 'manager',
  'events.list': 'viewer',
  'events.update': 'manager',
  'global.get': 'manager',
  'global.rotateSecure': 'admin',
  'live.postbacks': 'viewer',
  'offers.allowPlatform': 'manager',
  'offers.archive': 'manager',
  'offers.create': 'manager',
  'offers.get': 'viewer',
  'offers.history': 'viewer',
  'offers.list': 'viewer',
  'offers.mappingAt': 'viewer',
  'offers.rotateSecure': 'manager',
  'offers.setSigning': 'manager',
  'offers.update': 'manager',
  'postbackUrls.forOffer': 'manager',
  'postbacks.counts': 'viewer',
  'postbacks.list': 'viewer',
  'postbacks.previewRepair': 'manager',
  'postbacks.previewReversal': 'viewer',
  'postbacks.repair': 'manager',
  'postbacks.replay': 'manager',
  'postbacks.replayMany': 'manager',
  'postbacks.reverse': 'manager',
  'postbacks.share': 'manager',
  'postbacks.shares': 'viewer',
  'postbacks.undoReversal': 'manager',
  'postbacks.unshare': 'manager',
  'postbacks.why': 'viewer',
  'reports.summary': 'viewer',
  'setup.export': 'viewer',
  'setup.import': 'manager',
  'tests.remove': 'manager',
} as const satisfies Readonly<Record<string, Role>>;

export type ProcedurePath = keyof typeof procedureRoles;

const known: ReadonlyMap<string, Role> = new Map(Object.entries(procedureRoles));

/** Whether a role may call the procedure at this path. */
export function mayCall(role: Role, path: string): boolean {
  const needed = known.get(path);
  return needed !== undefined && isEnough(role, needed);
}
