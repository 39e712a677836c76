import { i18n } from '#i18n';
import { useState } from 'react';

import type { OfferEvent } from '../api/api-types.ts';
import { Segmented } from '../ui/segmented.tsx';
import { eventUrl, type NamedBy, type UrlContext } from './compose-urls.ts';
import { UrlCard } from './url-card.tsx';

interface EventUrlCardProps {
  readonly context: UrlContext;
  readonly toldElsewhere?: readonly string[];
  readonly event: Pick<OfferEvent, 'id' | 'name' | 'parameters'>;
}

/** An event's postback URL, naming it by id, by name or by both. */
export function EventUrlCard({ context, event, toldElsewhere = [] }: EventUrlCardProps) {
  const [by, setBy] = useState<NamedBy>('both');
  return (
    <UrlCard
      title={event.name}
      detail={`#${event.id}`}
      composed={eventUrl(context, event, by)}
      tokens={[context.secure]}
      toldElsewhere={toldElsewhere}
      choice={
        <Segmented
          label={i18n.t('postbacks.named_by', { event: event.name })}
          value={by}
          options={[
            { value: 'id', label: i18n.t('postbacks.by_id') },
            { value: 'name', label: i18n.t('postbacks.by_name') },
            { value: 'both', label: i18n.t('postbacks.by_both') },
          ]}
          onValueChange={setBy}
        />
      }
    />
  );
}
