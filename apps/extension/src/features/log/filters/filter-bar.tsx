import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import type { CodeCount } from '../../../api/api-types.ts';
import type { LogFilter } from '../../../kept-postbacks/log-filter.ts';
import { nameOfOffer } from '../../../kept-postbacks/postback-words.ts';
import { i18n } from '../../../language/i18n.ts';
import { useWorkspace } from '../../../workspace-context/workspace.ts';
import { causeOptions } from './cause-options.ts';
import { FilterPicker } from './filter-picker.tsx';
import { SpanFilter } from './span-filter.tsx';
import { TransactionFilter } from './transaction-filter.tsx';
import { VerdictFilter } from './verdict-filter.tsx';

interface FilterBarProps {
  readonly filter: LogFilter;
  /** Of all verdicts and codes; empty until known. */
  readonly counts: readonly CodeCount[];
  readonly onChange: (part: Partial<LogFilter>) => void;
}

/** What the log is narrowed to, each part by itself; all of them together hold. */
export function FilterBar({ filter, counts, onChange }: FilterBarProps) {
  const { offers } = useWorkspace();
  const causes = useMemo(() => causeOptions(counts, filter), [counts, filter]);
  const offerOptions = useMemo(
    () => [...(offers ?? [])].map(({ id, name }) => ({ value: String(id), label: name })),
    [offers],
  );
  return (
    <div role="search" aria-label={i18n.t('log.filters')} className="flex flex-col gap-2">
      <VerdictFilter filter={filter} counts={counts} onChange={onChange} />
      <div className="flex flex-wrap items-center gap-2">
        <FilterPicker
          nameOf={(value) => i18n.t('log.offer_is', { value })}
          any={i18n.t('live.every_offer')}
          value={filter.offerId === null ? null : String(filter.offerId)}
          valueLabel={nameOfOffer(filter.offerId, offers ?? [])}
          options={offerOptions}
          onChange={(value) =>
            onChange({ offerId: value === null ? null : Number(value), eventId: null })
          }
        />
        {filter.offerId !== null && (
          <EventFilter offerId={filter.offerId} filter={filter} onChange={onChange} />
        )}
        <FilterPicker
          nameOf={(value) => i18n.t('log.cause_is', { value })}
          any={i18n.t('log.any_cause')}
          value={filter.code}
          valueLabel={filter.code === null ? null : i18n.t(`verdict.${filter.code}.cause`)}
          options={causes}
          onChange={(code) => onChange({ code })}
        />
        <SpanFilter filter={filter} onChange={onChange} />
        <TransactionFilter
          transactionId={filter.transactionId}
          onChange={(transactionId) => onChange({ transactionId })}
        />
      </div>
    </div>
  );
}

interface EventFilterProps extends Pick<FilterBarProps, 'filter' | 'onChange'> {
  readonly offerId: number;
}

/** Its label stays the event's number until the offer's events are known. */
function EventFilter({ offerId, filter, onChange }: EventFilterProps) {
  const { api } = useWorkspace();
  const events = useQuery(api.events.list.queryOptions({ offerId }));
  const options = (events.data ?? []).map(({ id, name }) => ({ value: String(id), label: name }));
  const chosen = filter.eventId === null ? null : String(filter.eventId);
  return (
    <FilterPicker
      nameOf={(value) => i18n.t('log.event_is', { value })}
      any={i18n.t('log.any_event')}
      value={chosen}
      valueLabel={
        chosen === null
          ? null
          : (options.find(({ value }) => value === chosen)?.label ?? `#${chosen}`)
      }
      options={options}
      onChange={(value) => onChange({ eventId: value === null ? null : Number(value) })}
    />
  );
}
