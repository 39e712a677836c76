import { Target } from 'lucide-react';

import { useEventFilter } from '../../forms/event-filter.tsx';
import { i18n } from '../../language/i18n.ts';
import { LongList } from '../../long-list/long-list.tsx';
import type { NamedBy } from '../../postback-url/compose-urls.ts';
import { EventUrlCard } from '../../postback-url/event-url-card.tsx';
import type { ToldElsewhere } from '../../postback-url/unmapped-advice.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { useWorkspace } from '../../workspace-context/workspace.ts';
import type { ShownUrls } from './shown-urls.ts';

interface EventUrlsProps {
  readonly urls: ShownUrls['events'];
  readonly tokens: readonly string[];
  readonly toldElsewhere: ToldElsewhere;
  readonly onByChange: (eventId: number, by: NamedBy) => void;
}

export function EventUrls({ urls, tokens, toldElsewhere, onByChange }: EventUrlsProps) {
  const { openScreen } = useWorkspace();
  const filter = useEventFilter(urls.map(({ event }) => event));
  const shown = new Set(filter.shown);

  return (
    <section
      className="flex min-w-0 flex-col gap-4 border-t border-line pt-4 md:border-t-0 md:pt-0"
      aria-labelledby="event-urls"
    >
      <div className="flex items-center justify-between gap-3">
        <h2 id="event-urls" className="text-sm font-semibold text-muted">
          {i18n.t('postbacks.events', urls.length)}
        </h2>
        {filter.field}
      </div>
      {urls.length === 0 && (
        <EmptyState
          icon={Target}
          action={
            <Button kind="primary" onClick={() => openScreen('events')}>
              {i18n.t('postbacks.set_up_events')}
            </Button>
          }
        >
          {i18n.t('postbacks.no_events')}
        </EmptyState>
      )}
      {filter.nothing}
      <LongList
        as="div"
        className="flex flex-col gap-4 empty:hidden"
        gap={16}
        items={urls.filter(({ event }) => shown.has(event))}
        keyOf={({ event }) => event.id}
        rowHeight={150}
      >
        {({ event, by, composed }, row) => (
          <EventUrlCard
            event={event}
            row={row}
            composed={composed}
            tokens={tokens}
            toldElsewhere={toldElsewhere}
            by={by}
            onByChange={(next) => onByChange(event.id, next)}
          />
        )}
      </LongList>
    </section>
  );
}
