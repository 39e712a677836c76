import type { Offer } from '../../../api/api-types.ts';
import { Select } from '../../../forms/select.tsx';
import { i18n } from '../../../language/i18n.ts';
import { entities, spans, type Filter, type Person } from './history-question.ts';

interface HistoryFilterProps {
  readonly filter: Filter;
  readonly people: readonly Person[];
  readonly offers: readonly Offer[];
  readonly onChange: (filter: Filter) => void;
}

const all = 'all';

/** Which changes are shown: whose, of what kind, of which offer, since when. */
export function HistoryFilter({ filter, people, offers, onChange }: HistoryFilterProps) {
  return (
    <div
      role="group"
      aria-label={i18n.t('people.history_filter')}
      className="flex flex-wrap items-center gap-2"
    >
      <Select
        aria-label={i18n.t('people.history_who')}
        className="max-w-52"
        value={filter.actorId?.toString() ?? all}
        options={[
          { value: all, label: i18n.t('people.history_everybody') },
          ...people.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        onValueChange={(id) => onChange({ ...filter, actorId: id === all ? null : Number(id) })}
      />
      <Select
        aria-label={i18n.t('people.history_kind')}
        value={filter.entity ?? all}
        options={[
          { value: all, label: i18n.t('people.history_every_kind') },
          ...entities.map((value) => ({ value, label: i18n.t(`people.entity_${value}`) })),
        ]}
        onValueChange={(entity) => onChange({ ...filter, entity: entity === all ? null : entity })}
      />
      <Select
        aria-label={i18n.t('people.history_offer')}
        className="max-w-64"
        value={filter.offerId?.toString() ?? all}
        options={[
          { value: all, label: i18n.t('live.every_offer') },
          ...offers.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        onValueChange={(id) => onChange({ ...filter, offerId: id === all ? null : Number(id) })}
      />
      <Select
        aria-label={i18n.t('people.history_since')}
        value={filter.span}
        options={spans.map((value) => ({ value, label: i18n.t(`people.span_${value}`) }))}
        onValueChange={(span) => onChange({ ...filter, span })}
      />
    </div>
  );
}
