import type { ComposedPostback } from '@trackside/core';

import type { OfferEvent } from '../api/api-types.ts';
import { i18n } from '../language/i18n.ts';
import type { RowProps } from '../long-list/row-props.ts';
import { Segmented } from '../ui/segmented.tsx';
import { eventIdLabel, eventIdOf } from './event-id.ts';
import { inItsWords, useTrackerWords } from './use-tracker-words.ts';
import type { NamedBy } from './compose-urls.ts';
import type { ToldElsewhere } from './unmapped-advice.ts';
import { UrlCard } from './url-card.tsx';

interface EventUrlCardProps {
  readonly event: Pick<OfferEvent, 'id' | 'trackerId' | 'name'>;
  readonly row?: RowProps;
  readonly composed: ComposedPostback;
  readonly tokens: readonly string[];
  readonly toldElsewhere?: ToldElsewhere;
  readonly by: NamedBy;
  readonly onByChange: (by: NamedBy) => void;
}

/** An event's postback URL, naming it by id, by name or by both. */
export function EventUrlCard({
  event,
  row = {},
  composed,
  tokens,
  toldElsewhere = [],
  by,
  onByChange,
}: EventUrlCardProps) {
  const words = useTrackerWords();
  return (
    <UrlCard
      row={row}
      title={event.name}
      detail={eventIdLabel(event)}
      composed={composed}
      tokens={tokens}
      toldElsewhere={toldElsewhere}
      choice={
        // Where the tracker leaves no choice, none is offered.
        eventIdOf(event) !== null &&
        inItsWords(['event_id', 'event_name'], words).length === 2 && (
          <Segmented
            label={i18n.t('postbacks.named_by', { event: event.name })}
            value={by}
            options={[
              { value: 'id', label: i18n.t('postbacks.by_id') },
              { value: 'name', label: i18n.t('postbacks.by_name') },
              { value: 'both', label: i18n.t('postbacks.by_both') },
            ]}
            onValueChange={onByChange}
          />
        )
      }
    />
  );
}
