import { withEventChanges } from '@trackside/core';
import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Caller } from '../access/access-service.ts';
import type { AppDeps } from '../app-deps.ts';
import type { ChangeAs } from '../audit/change-as.ts';
import { offerCurrency } from '../offers/offer-lookups.ts';
import type { ProcedurePath } from '../trpc/procedure-roles.ts';
import { EventDefinitionRow } from './event-definition-entity.ts';
import { eventColumns, eventFields, eventSnapshot, eventView } from './event-view.ts';
import type { EventResult, EventsService } from './events-service.ts';

type Refusal = Exclude<EventResult, { ok: true }>['error'];

type Deps = Pick<AppDeps, 'database' | 'clock'> & { readonly changeAs: ChangeAs };

interface Asked {
  readonly caller: Caller;
  readonly id: number;
  readonly action: ProcedurePath;
}

export function createEventsService({ changeAs, ...deps }: Deps): EventsService {
  const change = async (
    { caller, id, action }: Asked,
    apply: (em: SqlEntityManager, event: EventDefinitionRow) => Promise<Refusal | null>,
  ): Promise<EventResult> =>
    unlessNameTaken(() =>
      changeAs(caller, async ({ em, note }) => {
        const event = await em.findOne(EventDefinitionRow, { id });
        if (event === null) return { ok: false, error: 'EVENT_NOT_FOUND' };
        const before = eventSnapshot(event);
        const error = await apply(em, event);
        if (error !== null) return { ok: false, error };
        await em.flush();
        const after = eventSnapshot(event);
        const { offerId } = event;
        await note({ action, entity: 'event', entityId: id, offerId, before, after });
        return { ok: true, value: eventView(event) };
      }),
    );

  return {
    create: (caller, offerId, fields) =>
      unlessNameTaken(() =>
        changeAs(caller, async ({ em, note }) => {
          const currency = await offerCurrency(em, offerId);
          if (currency === null) return { ok: false, error: 'OFFER_NOT_FOUND' };
          const typed = withEventChanges(null, currency, fields);
          if (!typed.ok) return typed;
          const columns = {
            ...eventColumns(typed.value),
            offerId,
            archivedAt: null,
            createdAt: deps.clock(),
          };
          const event = em.create(EventDefinitionRow, columns);
          await em.flush();
          const after = eventSnapshot(event);
          const action = 'events.create';
          await note({ action, entity: 'event', entityId: event.id, offerId, before: null, after });
          return { ok: true, value: eventView(event) };
        }),
      ),

    list: async (offerId, includeArchived) => {
      const em = deps.database.em();
      if ((await offerCurrency(em, offerId)) === null)
        return { ok: false, error: 'OFFER_NOT_FOUND' };
      const wanted = includeArchived ? { offerId } : { offerId, archivedAt: null };
      const events = await em.find(EventDefinitionRow, wanted, { orderBy: { id: 'asc' } });
      return { ok: true, value: events.map(eventView) };
    },

    update: (caller, id, changes) =>
      change({ caller, id, action: 'events.update' }, async (em, event) => {
        const currency = await offerCurrency(em, event.offerId);
        if (currency === null) return 'OFFER_NOT_FOUND';
        const typed = withEventChanges(eventFields(event), currency, changes);
        if (!typed.ok) return typed.error;
        em.assign(event, eventColumns(typed.value));
        return null;
      }),

    archive: (caller, id, archived) =>
      change({ caller, id, action: 'events.archive' }, async (_em, event) => {
        if (archived !== (event.archivedAt !== null))
          event.archivedAt = archived ? deps.clock() : null;
        return null;
      }),
  };
}

/** The unique index decides who has the name, so that no race can give it away twice. */
async function unlessNameTaken(act: () => Promise<EventResult>): Promise<EventResult> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException)
      return { ok: false, error: 'NAME_TAKEN' };
    throw error;
  }
}
