import { i18n } from '#i18n';
import { Search, Target } from 'lucide-react';
import { useState } from 'react';

import type { OfferEvent } from '../../api/api-types.ts';
import { Button } from '../../ui/button.tsx';
import { Input } from '../../ui/field.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { useWorkspace } from '../../workspace-context/workspace.ts';
import type { UrlContext } from '../../postback-url/compose-urls.ts';
import { EventUrlCard } from '../../postback-url/event-url-card.tsx';

/** From this many events on, they can be filtered. */
const manyEvents = 6;

/** Said once, above all URLs. */
const toldOnce = ['transaction_id'];

interface EventUrlsProps {
  readonly context: UrlContext;
  readonly events: readonly OfferEvent[];
}

export function EventUrls({ context, events }: EventUrlsProps) {
  const { openScreen } = useWorkspace();
  const [filter, setFilter] = useState('');
  const wanted = filter.trim().toLowerCase();
  const shown = events.filter((event) =>
    `${event.name} #${event.id}`.toLowerCase().includes(wanted),
  );

  return (
    <section className="flex flex-col gap-4 border-t border-line pt-4" aria-labelledby="event-urls">
      <div className="flex items-center gap-3">
        <h2 id="event-urls" className="text-sm font-semibold text-muted">
          {i18n.t('postbacks.events', events.length)}
        </h2>
        {events.length >= manyEvents && (
          <span className="relative ms-auto w-44">
            <Search
              aria-hidden
              size={14}
              className="pointer-events-none absolute start-2.5 top-2 text-muted"
            />
            <Input
              type="search"
              aria-label={i18n.t('postbacks.filter')}
              placeholder={i18n.t('postbacks.filter')}
              className="ps-8!"
              value={filter}
              onChange={(event) => setFilter(event.target.value)}
            />
          </span>
        )}
      </div>
      {events.length === 0 && (
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
      {events.length > 0 && shown.length === 0 && (
        <p role="status" className="text-muted">
          {i18n.t('postbacks.filter_nothing')}
        </p>
      )}
      {shown.map((event) => (
        <EventUrlCard key={event.id} context={context} event={event} toldElsewhere={toldOnce} />
      ))}
    </section>
  );
}
