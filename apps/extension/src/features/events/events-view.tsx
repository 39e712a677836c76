import { Plus, Target } from 'lucide-react';
import { useState } from 'react';

import type { OfferEvent, OfferWithEvents } from '../../api/api-types.ts';
import { useEventFilter } from '../../forms/event-filter.tsx';
import { i18n } from '../../language/i18n.ts';
import { LongList } from '../../long-list/long-list.tsx';
import { Button } from '../../ui/button.tsx';
import { focusScreen } from '../../ui/focus-screen.ts';
import { EmptyState } from '../../ui/states.tsx';
import { useMay } from '../../workspace-context/role/use-role.ts';
import { useWorkspace } from '../../workspace-context/workspace.ts';
import { ArchiveNotice } from '../../event-editing/archive/archive-notice.tsx';
import { ArchivedEvents } from '../../event-editing/archive/archived-events.tsx';
import { EventEditor } from '../../event-editing/event-editor.tsx';
import { EventRow } from './event-row.tsx';
import { useEventArchive } from '../../event-editing/archive/use-event-archive.ts';
import { useEventDrafts } from '../../event-editing/use-event-drafts.ts';

/** The chosen offer's events: list, create, edit, archive. */
export function EventsView() {
  const { offer } = useWorkspace();
  return offer === null ? null : <Events key={offer.id} offer={offer} />;
}

type Open =
  | { readonly kind: 'none' }
  | { readonly kind: 'editor'; readonly event: OfferEvent | null };

function Events({ offer }: { readonly offer: OfferWithEvents }) {
  const drafts = useEventDrafts(offer.id);
  const [open, setOpen] = useState<Open>({ kind: 'none' });
  const mayChange = useMay('manager');
  const { step, busy, archive, restore, dismiss } = useEventArchive();
  const filter = useEventFilter(offer.events);
  const isEmpty = offer.events.length === 0;

  const create = mayChange && (
    <Button
      kind="primary"
      size={isEmpty ? 'medium' : 'small'}
      icon={<Plus aria-hidden size={14} />}
      onClick={() => setOpen({ kind: 'editor', event: null })}
    >
      {i18n.t(drafts.of(null) === null ? 'events.new' : 'events.new_continue')}
    </Button>
  );
  return (
    <div className="flex flex-col">
      {(!isEmpty || step.kind !== 'none') && (
        <div className="sticky top-0 z-10 flex flex-col gap-2 border-b border-line bg-surface px-3 py-2 [@media(max-height:420px)]:static">
          {!isEmpty && (
            <div className="flex items-center gap-2">
              <h2 className="me-auto text-sm font-semibold text-muted">
                {i18n.t('postbacks.events', offer.events.length)}
              </h2>
              {filter.field}
              {create}
            </div>
          )}
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
        </div>
      )}
      {isEmpty ? (
        <EmptyState icon={Target} action={create}>
          {i18n.t(mayChange ? 'events.none_yet' : 'people.viewer_no_events')}
        </EmptyState>
      ) : (
        <LongList
          className="divide-y divide-line"
          items={filter.shown}
          keyOf={({ id }) => id}
          rowHeight={58}
        >
          {(event, row) => (
            <EventRow
              event={event}
              row={row}
              currency={offer.currency}
              hasDraft={mayChange && drafts.of(event.id) !== null}
              onEdit={mayChange ? () => setOpen({ kind: 'editor', event }) : null}
              onArchive={() => archive(event)}
            />
          )}
        </LongList>
      )}
      {filter.nothing !== null && <div className="p-3">{filter.nothing}</div>}
      <ArchivedEvents
        offerId={offer.id}
        busy={busy}
        onRestore={mayChange ? (event) => restore(event, focusScreen) : null}
      />
      {open.kind === 'editor' && drafts.loaded && (
        <EventEditor
          offer={offer}
          event={open.event}
          drafts={drafts}
          onClose={() => setOpen({ kind: 'none' })}
        />
      )}
    </div>
  );
}
