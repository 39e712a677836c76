import { Plus, Search } from 'lucide-react';
import type { Ref } from 'react';

import { Select } from '../../forms/select.tsx';
import { i18n } from '../../language/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { Input } from '../../ui/field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { shownStates, type OfferChoices } from './offer-choices.ts';

interface TableToolbarProps {
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly searchRef: Ref<HTMLInputElement>;
  readonly state: OfferChoices['state'];
  readonly currency: OfferChoices['currency'];
  readonly currencies: readonly string[];
  readonly onChoose: (changed: Partial<OfferChoices>) => void;
  readonly draftKept: boolean;
  /** null: this user makes no offers. */
  readonly onCreate: (() => void) | null;
}

const everyCurrency = '';

/** What the table shows, and the way to another offer. */
export function TableToolbar({
  search,
  onSearch,
  searchRef,
  state,
  currency,
  currencies,
  onChoose,
  draftKept,
  onCreate,
}: TableToolbarProps) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span className="relative min-w-40 flex-1 sm:max-w-72">
        <Search
          aria-hidden
          size={14}
          className="pointer-events-none absolute start-2.5 top-2 text-muted"
        />
        <Input
          ref={searchRef}
          type="search"
          aria-label={i18n.t('offers.search')}
          placeholder={i18n.t('offer_table.search')}
          className="ps-8!"
          value={search}
          onChange={(event) => onSearch(event.target.value)}
        />
      </span>
      <Segmented
        label={i18n.t('offer_table.which')}
        value={state}
        options={shownStates.map((id) => ({ value: id, label: i18n.t(`offer_table.show_${id}`) }))}
        onValueChange={(next) => onChoose({ state: next })}
      />
      {currencies.length > 1 && (
        <Select
          aria-label={i18n.t('offers.currency')}
          value={currency ?? everyCurrency}
          options={[
            { value: everyCurrency, label: i18n.t('offer_table.every_currency') },
            ...currencies.map((code) => ({ value: code, label: code })),
          ]}
          onValueChange={(code) => onChoose({ currency: code === everyCurrency ? null : code })}
        />
      )}
      {onCreate !== null && (
        <Button
          kind="primary"
          className="ms-auto"
          icon={<Plus aria-hidden size={14} />}
          onClick={onCreate}
        >
          {i18n.t(draftKept ? 'offers.create_continue' : 'offers.create')}
        </Button>
      )}
    </div>
  );
}
