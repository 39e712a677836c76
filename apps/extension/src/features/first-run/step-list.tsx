import { Check } from 'lucide-react';
import type { ReactNode } from 'react';

import { i18n } from '../../language/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { firstRunSteps, type FirstRunStepId } from './first-run-steps.ts';

const marks = {
  done: 'bg-ok-soft text-ok lined',
  current: 'bg-accent-fill text-on-accent unforced',
  open: 'bg-hover text-muted lined',
} as const;

interface StepListProps {
  readonly done: Readonly<Record<FirstRunStepId, boolean>>;
  /** What is to be done in the current step. */
  readonly children?: ReactNode;
  /** Ends the first run; without it, it is over. */
  readonly onSkip?: (() => void) | undefined;
}

/** The three steps to the first right URL, what is done ticked off. */
export function StepList({ done, children, onSkip }: StepListProps) {
  return (
    <section className="flex flex-col gap-2" aria-labelledby="first-run">
      <div className="flex items-center justify-between gap-2">
        <h2 id="first-run" className="font-semibold">
          {i18n.t('first_run.title')}
        </h2>
        {onSkip !== undefined && (
          <Button kind="quiet" size="small" onClick={onSkip}>
            {i18n.t('first_run.skip')}
          </Button>
        )}
      </div>
      <ol className="flex flex-col gap-2">
        {firstRunSteps(done).map(({ id, state }, index) => (
          <li
            key={id}
            data-step={id}
            data-state={state}
            aria-current={state === 'current' ? 'step' : undefined}
            className="flex items-start gap-2"
          >
            <span
              aria-hidden
              className={classNames(
                'inline-flex size-[18px] shrink-0 items-center justify-center rounded-full text-xs font-semibold',
                marks[state],
              )}
            >
              {state === 'done' ? <Check size={12} /> : index + 1}
            </span>
            <div className="flex min-w-0 flex-1 flex-col gap-2">
              <span className={classNames(state === 'current' ? 'font-medium' : 'text-muted')}>
                {i18n.t(`first_run.step_${id}`)}
                {state === 'done' && (
                  <span className="sr-only"> {i18n.t('first_run.step_done')}</span>
                )}
              </span>
              {state === 'current' && children}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
