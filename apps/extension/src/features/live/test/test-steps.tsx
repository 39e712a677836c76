import { i18n } from '../../../language/i18n.ts';
import { Status } from '../../../ui/status.tsx';
import type { TestStep } from './run-test.ts';
import { VerdictStatus } from '../../../kept-postbacks/verdict-status.tsx';

/** What became of each step of a test. */
export function TestSteps({ steps }: { readonly steps: readonly TestStep[] }) {
  return (
    <ol aria-label={i18n.t('live.test_steps')} aria-live="polite" className="flex flex-col gap-3">
      {steps.map((step, index) => (
        <li key={index} className="flex flex-col gap-1 rounded-md border border-line px-3 py-2">
          {step.kind === 'click' ? (
            <Click transactionId={step.transactionId} />
          ) : (
            <Sent step={step} />
          )}
        </li>
      ))}
    </ol>
  );
}

function Click({ transactionId }: { readonly transactionId: string }) {
  return (
    <>
      <span className="flex items-center gap-2 font-medium">
        <span className="flex-1">{i18n.t('live.test_click')}</span>
        <Status tone="ok">{i18n.t('live.recorded')}</Status>
      </span>
      <span className="font-mono text-xs text-muted [overflow-wrap:anywhere]">{transactionId}</span>
    </>
  );
}

function Sent({ step }: { readonly step: Extract<TestStep, { kind: 'postback' }> }) {
  const { row } = step;
  return (
    <>
      <span className="flex items-center gap-2 font-medium">
        <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
          <bdi>{step.event ?? i18n.t('live.conversion')}</bdi>
        </span>
        {row === null ? (
          <Status tone="error">{i18n.t('live.refused')}</Status>
        ) : (
          <VerdictStatus verdict={row.verdict} />
        )}
      </span>
      {row === null ? (
        <span className="text-sm text-muted">{i18n.t('live.test_not_kept')}</span>
      ) : (
        <>
          <span className="font-mono text-xs text-muted">{row.code}</span>
          <span className="text-sm text-muted tabular-nums">
            {row.revenue === null
              ? `${i18n.t(`verdict.${row.code}.cause`)} ${i18n.t(`verdict.${row.code}.remedy`)}`
              : i18n.t('live.money', {
                  revenue: row.revenue,
                  payout: row.payout ?? '0',
                  currency: row.currency ?? '',
                })}
          </span>
        </>
      )}
    </>
  );
}
