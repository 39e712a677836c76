import { i18n } from '#i18n';
import { useMutation } from '@tanstack/react-query';
import { Plus, Target } from 'lucide-react';
import { useState } from 'react';

import { toApiFailure } from '../../api/api-failure.ts';
import type { OfferEvent, OfferWithEvents } from '../../api/api-types.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, failureText } from '../../ui/states.tsx';
import { Notice } from '../../ui/status.tsx';
import { useWorkspace } from '../../workspace-context/workspace.ts';
import { EventEditor } from './event-editor.tsx';
import { EventRow } from './event-row.tsx';
import { useEventDrafts } from './use-event-drafts.ts';

/** The chosen offer's events: list, create, edit, archive. */
export function EventsView() {
  const { offer } = useWorkspace();
  return offer === null ? null : <Events key={offer.id} offer={offer} />;
}

type Open =
  | { readonly kind: 'none' }
  | { readonly kind: 'editor'; readonly event: OfferEvent | null };

function Events({ offer }: { readonly offer: OfferWithEvents }) {
  const { api, refetch } = useWorkspace();
  const drafts = useEventDrafts(offer.id);
  const [open, setOpen] = useState<Open>({ kind: 'none' });
  const [archived, setArchived] = useState<OfferEvent | null>(null);
  const archive = useMutation(api.events.archive.mutationOptions({ onSuccess: () => refetch() }));

  const create = (
    <Button
      kind="primary"
      size={offer.events.length === 0 ? 'medium' : 'small'}
      icon={<Plus aria-hidden size={14} />}
      onClick={() => setOpen({ kind: 'editor', event: null })}
    >
      {i18n.t(drafts.of(null) === null ? 'events.new' : 'events.new_continue')}
    </Button>
  );
  return (
    <div className="flex flex-col">
      {offer.events.length > 0 && (
        <div className="sticky top-0 z-10 flex items-center border-b border-line bg-surface px-3 py-2">
          <h2 className="flex-1 text-sm font-semibold text-muted">
            {i18n.t('postbacks.events', offer.events.length)}
          </h2>
          {create}
        </div>
      )}
      {archived !== null && (
        <div role="status" className="p-3">
          <Notice
            tone="neutral"
            action={
              <Button
                size="small"
                busy={archive.isPending}
                onClick={() =>
                  archive.mutate(
                    { id: archived.id, archived: false },
                    { onSuccess: () => setArchived(null) },
                  )
                }
              >
                {i18n.t('events.undo')}
              </Button>
            }
          >
            {i18n.t('events.archived', { name: archived.name })}
          </Notice>
        </div>
      )}
      {archive.isError && (
        <div className="px-3 pt-3">
          <Notice tone="error" urgent>
            {failureText(toApiFailure(archive.error)).text}
          </Notice>
        </div>
      )}
      {offer.events.length === 0 ? (
        <EmptyState icon={Target} action={create}>
          {i18n.t('events.none_yet')}
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line">
          {offer.events.map((event) => (
            <EventRow
              key={event.id}
              event={event}
              currency={offer.currency}
              hasDraft={drafts.of(event.id) !== null}
              onEdit={() => setOpen({ kind: 'editor', event })}
              onArchive={() =>
                archive.mutate({ id: event.id }, { onSuccess: () => setArchived(event) })
              }
            />
          ))}
        </ul>
      )}
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
