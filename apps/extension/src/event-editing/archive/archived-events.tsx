import { useQuery } from '@tanstack/react-query';

import type { OfferEvent } from '../../api/api-types.ts';
import { i18n } from '../../language/i18n.ts';
import { eventIdLabel } from '../../postback-url/event-id.ts';
import { Button } from '../../ui/button.tsx';
import { ExactName } from '../../ui/names/exact-name.tsx';
import { useWorkspace } from '../../workspace-context/workspace.ts';

interface ArchivedEventsProps {
  readonly offerId: number;
  readonly busy: boolean;
  /** null for who may only read. */
  readonly onRestore: ((event: OfferEvent) => void) | null;
}

/** The offer's archived events, folded away, each with the way back. */
export function ArchivedEvents({ offerId, busy, onRestore }: ArchivedEventsProps) {
  const { api } = useWorkspace();
  const all = useQuery(api.events.list.queryOptions({ offerId, includeArchived: true }));
  const archived = (all.data ?? []).filter(({ archivedAt }) => archivedAt !== null);
  if (archived.length === 0) return null;
  return (
    <details className="border-t border-line">
      <summary className="px-3 py-2 text-sm font-medium text-muted focus-visible:-outline-offset-2">
        {i18n.t('events.archived_count', { count: String(archived.length) })}
      </summary>
      <ul className="divide-y divide-line border-t border-line">
        {archived.map((event) => (
          <li key={event.id} className="flex items-center gap-2 px-3 py-2">
            <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
              <ExactName name={event.name} />
              <span className="ms-1.5 text-muted">{eventIdLabel(event)}</span>
            </span>
            {onRestore !== null && (
              <Button
                size="small"
                disabled={busy}
                aria-label={i18n.t('events.restore_name', { name: event.name })}
                onClick={() => onRestore(event)}
              >
                {i18n.t('events.restore')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
