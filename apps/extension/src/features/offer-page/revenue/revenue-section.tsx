import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';

import { toApiFailure } from '../../../api/api-failure.ts';
import type { OfferEvent, OfferWithEvents } from '../../../api/api-types.ts';
import { ArchiveNotice } from '../../../event-editing/archive/archive-notice.tsx';
import { useEventArchive } from '../../../event-editing/archive/use-event-archive.ts';
import { EventEditor } from '../../../event-editing/event-editor.tsx';
import { useEventDrafts } from '../../../event-editing/use-event-drafts.ts';
import { useEventFilter } from '../../../forms/event-filter.tsx';
import { i18n } from '../../../language/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { focusScreen } from '../../../ui/focus-screen.ts';
import { Segmented } from '../../../ui/segmented.tsx';
import { failureText } from '../../../ui/states.tsx';
import { Notice } from '../../../ui/status.tsx';
import { useMay } from '../../../workspace-context/role/use-role.ts';
import { useWorkspace } from '../../../workspace-context/workspace.ts';
import { ConversionEditor } from './conversion/conversion-editor.tsx';
import { useConversionDraft } from './conversion/use-conversion-draft.ts';
import { GoalTable } from './goals/goal-table.tsx';
import { archivedOf, goalFilters, shownGoals, type GoalFilter } from './goals/shown-goals.ts';
import { OwnPayouts } from './own-payouts.tsx';

/** What an offer's conversion and events bring and cost, and the events themselves. */
export function RevenueSection({ offer }: { readonly offer: OfferWithEvents }) {
  return <Revenue key={offer.id} offer={offer} />;
}

type Open =
  | { readonly kind: 'none' }
  | { readonly kind: 'conversion' }
  /** null for a new one. */
  | { readonly kind: 'event'; readonly event: OfferEvent | null };

function Revenue({ offer }: { readonly offer: OfferWithEvents }) {
  const { api } = useWorkspace();
  const all = useQuery(api.events.list.queryOptions({ offerId: offer.id, includeArchived: true }));
  const drafts = useEventDrafts(offer.id);
  const conversion = useConversionDraft(offer);
  const mayChange = useMay('manager');
  const [open, setOpen] = useState<Open>({ kind: 'none' });
  const [status, setStatus] = useState<GoalFilter>('active');
  const { step, busy, archive, restore, dismiss } = useEventArchive();
  const archived = archivedOf(all.data ?? [], offer.events);
  const filter = useEventFilter(
    shownGoals({ active: offer.events, archived }, archived.length === 0 ? 'active' : status),
  );
  const close = (): void => setOpen({ kind: 'none' });

  return (
    <div className="flex flex-col gap-6">
      <section aria-labelledby="goals" className="flex flex-col gap-3">
        <div className="flex flex-wrap items-center gap-2">
          <h2 id="goals" className="me-auto text-base font-semibold">
            {i18n.t('revenue.title')}
          </h2>
          {archived.length > 0 && (
            <Segmented
              label={i18n.t('revenue.status_shown')}
              value={status}
              options={goalFilters.map((value) => ({
                value,
                label: i18n.t(`revenue.show_${value}`),
              }))}
              onValueChange={setStatus}
            />
          )}
          {filter.field}
          {mayChange && (
            <Button
              kind="primary"
              icon={<Plus aria-hidden size={14} />}
              onClick={() => setOpen({ kind: 'event', event: null })}
            >
              {i18n.t(drafts.of(null) === null ? 'revenue.create' : 'events.new_continue')}
            </Button>
          )}
        </div>
        <p className="text-sm text-muted">{i18n.t('revenue.hint')}</p>
        {!mayChange && <Notice tone="info">{i18n.t('people.viewer_urls')}</Notice>}
        <ArchiveNotice
          step={step}
          busy={busy}
          onUndo={() => {
            if (step.kind === 'archived') restore(step.thing, focusScreen);
          }}
          onDismiss={() => {
            dismiss();
            focusScreen();
          }}
        />
        {all.error !== null && (
          <Notice
            tone="error"
            urgent
            action={
              <Button size="small" busy={all.isFetching} onClick={() => void all.refetch()}>
                {i18n.t('failure.retry')}
              </Button>
            }
          >
            {i18n.t('revenue.archived_unknown')} {failureText(toApiFailure(all.error)).text}
          </Notice>
        )}
        <GoalTable
          offer={offer}
          events={filter.shown}
          busy={busy}
          hasConversionDraft={conversion.changed}
          hasDraft={(id) => drafts.of(id) !== null}
          onEditConversion={() => setOpen({ kind: 'conversion' })}
          onEdit={(event) => setOpen({ kind: 'event', event })}
          onArchive={archive}
          onRestore={(event) => restore(event, focusScreen)}
        />
        {filter.nothing}
        {offer.events.length === 0 && (
          <p className="text-sm text-muted">
            {i18n.t(mayChange ? 'events.none_yet' : 'people.viewer_no_events')}
          </p>
        )}
      </section>
      <OwnPayouts offerId={offer.id} />
      {open.kind === 'conversion' && conversion.loaded && (
        <ConversionEditor offer={offer} draft={conversion} onClose={close} />
      )}
      {open.kind === 'event' && drafts.loaded && (
        <EventEditor offer={offer} event={open.event} drafts={drafts} onClose={close} />
      )}
    </div>
  );
}
