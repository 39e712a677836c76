import type { AppDeps } from '../app-deps.ts';
import { offerCurrency } from '../offers/offer-lookups.ts';
import { AuditEntry } from './audit-entry-entity.ts';
import type { AuditFilter, AuditPage, AuditService, AuditView } from './audit-service.ts';
import { changedFields } from './changed-fields.ts';
import { mappingAt } from './mapping/mapping-at.ts';

/** What the log began with is no change. */
const isChange = { action: { $ne: 'begin' } } as const;

export function createAuditService({ database }: Pick<AppDeps, 'database'>): AuditService {
  const page = async (conditions: object, { cursor, limit }: PageQuestion): Promise<AuditPage> => {
    const before = cursor === undefined ? {} : { id: { $lt: Number(cursor) } };
    const found = await database.em().find(
      AuditEntry,
      { $and: [isChange, conditions, before] },
      // One more tells whether there is a next page.
      { orderBy: { id: 'desc' }, limit: limit + 1 },
    );
    const shown = found.slice(0, limit);
    const nextCursor = found.length > limit ? String(shown.at(-1)?.id) : null;
    return { items: shown.map(auditView), nextCursor };
  };
  return {
    list: ({ offerId, entity, entityId, actorId, from, to, ...question }) =>
      page(
        {
          ...(offerId === undefined ? {} : { offerId }),
          ...(entity === undefined ? {} : { entity }),
          ...(entityId === undefined ? {} : { entityId }),
          ...(actorId === undefined ? {} : { actorId }),
          $and: [
            from === undefined ? {} : { at: { $gte: from } },
            to === undefined ? {} : { at: { $lt: to } },
          ],
        },
        question,
      ),
    history: async (offerId, question) => {
      if ((await offerCurrency(database.em(), offerId)) === null)
        return { ok: false, error: 'OFFER_NOT_FOUND' };
      return { ok: true, value: await page({ offerId, entity: { $ne: 'postback' } }, question) };
    },
    mappingAt: async (offerId, at) => {
      const mapping = await mappingAt(database.em(), offerId, at);
      return mapping === null
        ? { ok: false, error: 'OFFER_NOT_FOUND' }
        : { ok: true, value: mapping };
    },
  };
}

type PageQuestion = Pick<AuditFilter, 'cursor' | 'limit'>;

function auditView(entry: AuditEntry): AuditView {
  const { id, action, entity, entityId, offerId, before, after } = entry;
  return {
    id,
    at: new Date(entry.at).toISOString(),
    actor: { id: entry.actorId, name: entry.actorName },
    action,
    entity,
    entityId,
    offerId,
    before,
    after,
    changes: changedFields(before, after),
  };
}
