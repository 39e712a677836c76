import type { Ref } from 'react';

import { toApiFailure } from '../../../api/api-failure.ts';
import type { PostbackRow, RepairPreview } from '../../../api/api-types.ts';
import { uiLanguage } from '../../../language/format-language.ts';
import { i18n } from '../../../language/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { failureText } from '../../../ui/states.tsx';
import { Notice } from '../../../ui/status.tsx';
import { tallyText, type Tally } from '../filters/tally.ts';
import { OutcomeTable } from './outcome-table.tsx';
import { outcomesOfPreview } from './outcomes.ts';
import type { Repairing } from './use-repair.ts';

interface RepairPreviewViewProps {
  readonly repair: Repairing;
  readonly rows: readonly PostbackRow[];
  /** How many are chosen; a preview may try fewer. */
  readonly chosen: Tally;
  readonly ref: Ref<HTMLElement>;
}

/** What would be recorded, what would stay and why; and the button that does it. */
export function RepairPreviewView({ repair, rows, chosen, ref }: RepairPreviewViewProps) {
  const { data, error } = repair.preview;
  if (error !== null) {
    return (
      <Notice tone="error" urgent>
        {failureText(toApiFailure(error)).text}
      </Notice>
    );
  }
  return (
    <section
      ref={ref}
      tabIndex={-1}
      aria-label={i18n.t('log.preview')}
      className="flex flex-col gap-3 focus-visible:outline-none"
    >
      {data !== undefined && (
        <>
          <h3 className="font-semibold">{i18n.t('log.preview_title')}</h3>
          <Summary preview={data} />
          <OutcomeTable
            label={i18n.t('log.preview_title')}
            outcomes={outcomesOfPreview(data, rows)}
          />
          {data.count > 0 && (
            <div className="sticky -bottom-4 -mx-4 -mb-4 flex items-center justify-end gap-2 border-t border-line bg-surface px-4 py-3">
              <span className="me-auto text-sm text-muted">{i18n.t('log.nothing_done_yet')}</span>
              <Button kind="primary" onClick={() => void repair.carryOut()}>
                {i18n.t('log.carry_out', {
                  count: tallyText(data.more ? chosen : { ...data, more: false }, uiLanguage()),
                })}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

function Summary({ preview }: { readonly preview: RepairPreview }) {
  const { recorded, count, more, promoted, refused } = preview;
  const sum = recorded.reduce((total, one) => total + one.count, 0);
  const left = count - sum;
  return (
    <div className="flex flex-col gap-1.5">
      {recorded.map(({ currency, count: some, revenue, payout }) => (
        <Notice key={currency} tone="ok">
          <span className="font-medium tabular-nums">
            {i18n.t('log.would_record', { count: String(some), revenue, payout, currency })}
          </span>
        </Notice>
      ))}
      {left > 0 && (
        <Notice tone="warn">
          {i18n.t('log.would_stay', { count: String(left) })}{' '}
          {refused > 0 && i18n.t('log.would_refuse', { count: String(refused) })}
        </Notice>
      )}
      {promoted > 0 && (
        <Notice tone="info">{i18n.t('log.would_promote', { count: String(promoted) })}</Notice>
      )}
      {more && (
        <Notice tone="info">{i18n.t('log.previewed_first', { count: String(count) })}</Notice>
      )}
      {count === 0 && <Notice tone="neutral">{i18n.t('log.previewed_none')}</Notice>}
    </div>
  );
}
