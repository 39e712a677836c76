import { verdictRegistry } from '@trackside/core';
import { useState } from 'react';

import { knownRefusal } from '../../../api/refusal-reasons.ts';
import { VerdictStatus } from '../../../kept-postbacks/verdict-status.tsx';
import { i18n } from '../../../language/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { Status } from '../../../ui/status.tsx';
import type { Outcome } from './outcomes.ts';

const shownAtOnce = 100;

interface OutcomeTableProps {
  readonly label: string;
  readonly outcomes: readonly Outcome[];
}

/** Row by row what becomes of each postback, and why of those that stay. */
export function OutcomeTable({ label, outcomes }: OutcomeTableProps) {
  const [limit, setLimit] = useState(shownAtOnce);
  if (outcomes.length === 0) return null;
  return (
    <div className="overflow-x-auto rounded-lg border border-line">
      <table aria-label={label} className="w-full border-collapse">
        <thead className="bg-sunken text-sm text-muted">
          <tr>
            <th scope="col" className="w-[48%] px-3 py-2 text-start font-medium">
              {i18n.t('log.postback')}
            </th>
            <th scope="col" className="px-3 py-2 text-start font-medium">
              {i18n.t('log.outcome')}
            </th>
            <th scope="col" className="px-3 py-2 text-end font-medium">
              {i18n.t('price.revenue')}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {outcomes.slice(0, limit).map((outcome) => (
            <OutcomeRow key={outcome.id} outcome={outcome} />
          ))}
        </tbody>
      </table>
      {outcomes.length > limit && (
        <div className="flex justify-center border-t border-line p-2">
          <Button size="small" onClick={() => setLimit(limit + 10 * shownAtOnce)}>
            {i18n.t('reports.more', { count: String(outcomes.length - limit) })}
          </Button>
        </div>
      )}
    </div>
  );
}

function OutcomeRow({ outcome }: { readonly outcome: Outcome }) {
  const { id, title, transactionId, code, refusal, money } = outcome;
  const verdict = code === null ? null : verdictRegistry[code].verdict;
  const reason = knownRefusal(refusal);
  return (
    <tr>
      <th scope="row" className="px-3 py-2 text-start align-top font-normal">
        {title !== null && (
          <span className="block font-medium whitespace-pre-wrap [overflow-wrap:anywhere]">
            <bdi>{title}</bdi>
          </span>
        )}
        <span
          dir="ltr"
          className="block font-mono text-xs text-muted [overflow-wrap:anywhere] rtl:text-end"
        >
          {transactionId ?? id}
        </span>
      </th>
      <td className="px-3 py-2 align-top">
        <span className="flex flex-col items-start gap-1">
          {verdict === null ? (
            <Status tone="neutral">{i18n.t('log.not_decided')}</Status>
          ) : (
            <VerdictStatus verdict={verdict} />
          )}
          {code !== null && verdict !== 'recorded' && (
            <span className="text-sm">{i18n.t(`verdict.${code}.cause`)}</span>
          )}
          {reason !== null && <span className="text-sm">{i18n.t(`refusal.${reason}`)}</span>}
        </span>
      </td>
      <td className="px-3 py-2 text-end align-top whitespace-nowrap tabular-nums">
        {money !== null && <bdi dir="ltr">{`${money.revenue} ${money.currency}`}</bdi>}
      </td>
    </tr>
  );
}
