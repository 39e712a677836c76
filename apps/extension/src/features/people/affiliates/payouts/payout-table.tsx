import type { PriceRule } from '@trackside/core';

import type { OwnPayout } from '../../../../api/people-types.ts';
import { i18n } from '../../../../language/i18n.ts';
import { Button } from '../../../../ui/button.tsx';
import { ExactName } from '../../../../ui/names/exact-name.tsx';
import { ruleText } from '../../rule-text.ts';
import { payoutText } from './payout-words.ts';

interface PayoutTableProps {
  readonly payouts: readonly OwnPayout[];
  readonly label: string;
  readonly mayChange: boolean;
  readonly busy: boolean;
  readonly onChange: (payout: OwnPayout) => void;
  readonly onRemove: (payout: OwnPayout) => void;
}

const columns = ['offer', 'goal', 'own', 'default'] as const;

/** Own payouts beside what would be paid without them. */
export function PayoutTable(props: PayoutTableProps) {
  const { payouts, label, mayChange, busy, onChange, onRemove } = props;
  return (
    <div className="relative overflow-x-auto rounded-lg border border-line bg-surface">
      <table aria-label={label} className="w-full border-collapse">
        <thead className="text-sm text-muted">
          <tr className="border-b border-line">
            {columns.map((column) => (
              <th key={column} scope="col" className="px-3 py-2 text-start font-medium">
                {i18n.t(`people.payout_${column}`)}
              </th>
            ))}
            {mayChange && (
              <td>
                <span className="sr-only">{i18n.t('people.column_act')}</span>
              </td>
            )}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {payouts.map((payout) => {
            const goal = payout.eventName ?? i18n.t('people.conversion');
            const what = i18n.t('people.payout_for', { goal, offer: payout.offerName });
            return (
              <tr key={`${payout.offerId} ${payout.eventId ?? ''}`}>
                <th scope="row" className="min-w-32 px-3 py-2 text-start font-medium">
                  <bdi className="[overflow-wrap:anywhere]">{payout.offerName}</bdi>
                </th>
                <td className="min-w-28 px-3 py-2 [overflow-wrap:anywhere]">
                  {payout.eventName === null ? goal : <ExactName name={payout.eventName} />}
                </td>
                <Rule rule={payout.payout} currency={payout.currency} />
                <Rule rule={payout.defaultPayout} currency={payout.currency} quiet />
                {mayChange && (
                  <td className="px-3 py-1.5">
                    <span className="flex justify-end gap-1">
                      <Button
                        size="small"
                        aria-label={i18n.t('people.payout_change_what', { what })}
                        onClick={() => onChange(payout)}
                      >
                        {i18n.t('people.payout_change')}
                      </Button>
                      <Button
                        size="small"
                        kind="danger"
                        disabled={busy}
                        aria-label={i18n.t('people.payout_remove_what', { what })}
                        onClick={() => onRemove(payout)}
                      >
                        {i18n.t('people.payout_remove')}
                      </Button>
                    </span>
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface RuleProps {
  readonly rule: PriceRule;
  readonly currency: string;
  readonly quiet?: boolean;
}

/** A rule, and below it what it comes to. */
function Rule({ rule, currency, quiet = false }: RuleProps) {
  return (
    <td className="min-w-36 px-3 py-2 tabular-nums">
      <span className={quiet ? 'block text-muted' : 'block font-medium'}>
        <bdi>{ruleText(rule, currency)}</bdi>
      </span>
      {rule.type === 'CPS' && (
        <span className="block text-sm text-muted">{payoutText(rule, currency)}</span>
      )}
    </td>
  );
}
