import type { Caller } from '../access/access-service.ts';
import type { AppDeps } from '../app-deps.ts';
import type { Snapshot } from '../audit/audit-service.ts';
import type { ChangeAs } from '../audit/change-as.ts';
import type { Changed } from '../audit/changed.ts';
import { Affiliate } from './affiliate-entity.ts';
import type { AffiliatesService, AffiliateView } from './affiliates-service.ts';
import { listAffiliates, readAffiliate } from './list-affiliates.ts';
import { ownPayouts } from './own-payouts.ts';
import { setPayout } from './set-payout.ts';

type Deps = Pick<AppDeps, 'database' | 'clock'> & { readonly changeAs: ChangeAs };

interface Asked {
  readonly caller: Caller;
  readonly id: string;
  readonly action: 'affiliates.update' | 'affiliates.archive';
}

export function createAffiliatesService({ database, clock, changeAs }: Deps): AffiliatesService {
  const change = (
    { caller, id, action }: Asked,
    apply: (affiliate: Affiliate) => void,
  ): Promise<Changed<AffiliateView>> =>
    changeAs(caller, async ({ em, note }) => {
      const affiliate = await em.findOne(Affiliate, { id });
      if (affiliate === null) return { ok: false, error: 'AFFILIATE_NOT_FOUND' };
      const before = snapshot(affiliate);
      apply(affiliate);
      await em.flush();
      await note({ action, entity: 'affiliate', entityId: id, before, after: snapshot(affiliate) });
      return { ok: true, value: await readAffiliate(em, id) };
    });

  return {
    list: (filter) => listAffiliates(database.em(), filter),

    create: (caller, id, fields) =>
      changeAs(caller, async ({ em, note }) => {
        if ((await em.count(Affiliate, { id })) > 0)
          return { ok: false, error: 'AFFILIATE_EXISTS' };
        const affiliate = em.create(Affiliate, {
          id,
          ...fields,
          archivedAt: null,
          createdAt: clock(),
        });
        await em.flush();
        await note({
          action: 'affiliates.create',
          entity: 'affiliate',
          entityId: id,
          before: null,
          after: snapshot(affiliate),
        });
        return { ok: true, value: await readAffiliate(em, id) };
      }),

    update: (caller, id, { name, note }) =>
      change({ caller, id, action: 'affiliates.update' }, (affiliate) => {
        affiliate.name = name ?? affiliate.name;
        affiliate.note = note ?? affiliate.note;
      }),

    archive: (caller, id, archived) =>
      change({ caller, id, action: 'affiliates.archive' }, (affiliate) => {
        if (archived !== (affiliate.archivedAt !== null))
          affiliate.archivedAt = archived ? clock() : null;
      }),

    payouts: (filter) => ownPayouts(database.em(), filter),

    setPayout: (caller, goal, payout) => changeAs(caller, (unit) => setPayout(unit, goal, payout)),
  };
}

function snapshot({ name, note, archivedAt }: Affiliate): Snapshot {
  return { name, note, archived: archivedAt !== null };
}
