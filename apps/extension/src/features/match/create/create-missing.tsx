import { ChevronDown, Plus } from 'lucide-react';
import { useState } from 'react';

import { faultWords } from '../../../forms/fault-words.ts';
import { PriceField } from '../../../forms/price-field.tsx';
import { priceFault } from '../../../forms/price-fault.ts';
import type { PriceValues } from '../../../forms/price-values.ts';
import { i18n } from '../../../language/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { Switch } from '../../../ui/switch.tsx';
import type { MatchDraft } from '../match-draft.ts';

type Terms = Pick<MatchDraft, 'revenue' | 'payout' | 'allowMultiple'>;

interface CreateMissingProps {
  readonly names: readonly string[];
  readonly currency: string;
  readonly terms: Terms;
  readonly busy: boolean;
  readonly onTerms: (terms: Terms) => void;
  readonly onCreate: () => void;
}

/** Creates the ticked names in one step, all on the same terms; the terms are asked once. */
export function CreateMissing({
  names,
  currency,
  terms,
  busy,
  onTerms,
  onCreate,
}: CreateMissingProps) {
  const [tried, setTried] = useState(false);
  // What an event pays is seen before the first is created.
  const [open, setOpen] = useState(terms.revenue.type === 'None' && terms.payout.type === 'None');
  const faults = {
    revenue: priceFault(terms.revenue, currency),
    payout: priceFault(terms.payout, currency),
  };
  const create = (): void => {
    const faulty = faults.revenue !== undefined || faults.payout !== undefined;
    setTried(faulty);
    setOpen(faulty);
    if (!faulty) onCreate();
  };

  return (
    <section
      aria-label={i18n.t('match.create_label')}
      className="flex shrink-0 flex-col gap-3 border-t border-line bg-surface px-3 py-2.5"
    >
      {open && (
        <div id="match-terms" className="flex flex-col gap-3">
          {(['revenue', 'payout'] as const).map((which) => (
            <PriceField
              key={which}
              label={i18n.t(`price.${which}`)}
              currency={currency}
              price={terms[which]}
              error={tried ? toldFault(faults[which]) : undefined}
              onChange={(price) => onTerms({ ...terms, [which]: price })}
            />
          ))}
          <Switch
            label={i18n.t('match.allow_multiple')}
            checked={terms.allowMultiple}
            onCheckedChange={(allowMultiple) => onTerms({ ...terms, allowMultiple })}
          />
        </div>
      )}
      <div className="flex items-center justify-between gap-2">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={open ? 'match-terms' : undefined}
          onClick={() => setOpen(!open)}
          className="-ms-1 inline-flex min-w-0 items-center gap-1 rounded-md px-1 py-0.5 text-start text-sm text-muted hover:text-text"
        >
          <ChevronDown
            aria-hidden
            size={14}
            className={open ? 'shrink-0' : 'shrink-0 -rotate-90 rtl:rotate-90'}
          />
          <span className="min-w-0 [overflow-wrap:anywhere]">
            {i18n.t('match.terms', {
              revenue: shortPrice(terms.revenue, currency),
              payout: shortPrice(terms.payout, currency),
            })}
          </span>
        </button>
        <Button
          kind="primary"
          icon={<Plus aria-hidden size={14} />}
          busy={busy}
          disabled={names.length === 0}
          onClick={create}
        >
          {i18n.t('match.create', names.length)}
        </Button>
      </div>
    </section>
  );
}

function toldFault(fault: string | undefined): string | undefined {
  return fault === undefined ? undefined : faultWords(fault);
}

function shortPrice({ type, value }: PriceValues, currency: string): string {
  if (type === 'None') return i18n.t('price.None');
  const word = type === 'Fixed' ? i18n.t('price.fixed_short') : type;
  if (value === '') return word;
  return type === 'CPS' ? `${word} ${value} %` : `${word} ${value} ${currency}`;
}
