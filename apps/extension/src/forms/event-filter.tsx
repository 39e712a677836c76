import { Search } from 'lucide-react';
import { useState, type ReactNode } from 'react';

import { i18n } from '../language/i18n.ts';
import { Input } from '../ui/field.tsx';
import { manyEvents, matchingEvents, type NamedEvent } from './matching-events.ts';

interface EventFilter<Event> {
  readonly shown: readonly Event[];
  /** The search field; null where there are few events. */
  readonly field: ReactNode;
  /** Said where events are there and none of them fits. */
  readonly nothing: ReactNode;
}

/** Lets an offer's events be filtered by name and number where there are many. */
export function useEventFilter<Event extends NamedEvent>(
  events: readonly Event[],
): EventFilter<Event> {
  const [filter, setFilter] = useState('');
  const many = events.length >= manyEvents;
  const shown = many ? matchingEvents(events, filter) : events;
  return {
    shown,
    field: many ? (
      <span className="relative w-40 min-w-0">
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
    ) : null,
    nothing:
      events.length > 0 && shown.length === 0 ? (
        <p role="status" className="text-muted">
          {i18n.t('postbacks.filter_nothing')}
        </p>
      ) : null,
  };
}
