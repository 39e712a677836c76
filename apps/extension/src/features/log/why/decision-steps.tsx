import { verdictRegistry, type LookedAt, type VerdictCode } from '@trackside/core';
import { Check, CircleX, Minus } from 'lucide-react';

import type { WhyView } from '../../../api/api-types.ts';
import { i18n } from '../../../language/i18n.ts';
import { classNames } from '../../../ui/class-names.ts';
import { lookedAtText } from './looked-at.ts';
import { questionFor } from './step-questions.ts';

/** The rules in their order: which let the postback pass, which gave the answer, which were not asked. */
export function DecisionSteps({ why }: { readonly why: WhyView }) {
  const { decided, today } = why;
  return (
    <ol className="flex flex-col divide-y divide-line rounded-lg border border-line">
      {decided.steps.map(({ code, outcome }) => (
        <Step
          key={code}
          code={code}
          outcome={outcome}
          // What a rule looked at is known of today's decision alone.
          lookedAt={outcome === 'stopped' && today.code === decided.code ? why.because : []}
        />
      ))}
    </ol>
  );
}

interface StepProps {
  readonly code: VerdictCode;
  readonly outcome: WhyView['decided']['steps'][number]['outcome'];
  readonly lookedAt: readonly LookedAt[];
}

function Step({ code, outcome, lookedAt }: StepProps) {
  const isRecorded = verdictRegistry[code].verdict === 'recorded';
  const stopped = outcome === 'stopped' && !isRecorded;
  const passed = outcome === 'passed' || (outcome === 'stopped' && isRecorded);
  const Icon = stopped ? CircleX : passed ? Check : Minus;
  return (
    <li
      className={classNames(
        'flex flex-col gap-1 px-3 py-1.5 first:rounded-t-lg last:rounded-b-lg',
        stopped && 'bg-error-soft lined',
      )}
      data-outcome={outcome}
    >
      <span className="flex items-start gap-2">
        <Icon
          aria-hidden
          size={14}
          className={classNames(
            'mt-0.5 shrink-0',
            stopped ? 'text-error' : passed ? 'text-ok' : 'text-muted',
          )}
        />
        <span className={classNames('flex-1', !stopped && !passed && 'text-muted')}>
          {questionFor(code)}
        </span>
        <span
          className={classNames(
            'shrink-0 text-sm',
            stopped ? 'font-semibold text-error' : 'text-muted',
          )}
        >
          {i18n.t(
            stopped ? 'log.step_stopped' : passed ? 'log.step_passed' : 'log.step_not_reached',
          )}
        </span>
      </span>
      {lookedAt.length > 0 && (
        <dl className="ms-5.5 grid grid-cols-[auto_1fr] gap-x-3 text-sm">
          {lookedAt.map((one) => {
            const { name, value, isCode } = lookedAtText(one);
            return (
              <div key={one.name} className="contents">
                <dt className="text-muted">
                  <bdi>{name}</bdi>
                </dt>
                <dd
                  className={classNames('[overflow-wrap:anywhere]', isCode && 'font-mono text-xs')}
                >
                  <bdi className="whitespace-pre-wrap">{value}</bdi>
                </dd>
              </div>
            );
          })}
        </dl>
      )}
    </li>
  );
}
