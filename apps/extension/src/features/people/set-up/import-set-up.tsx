import { FileUp } from 'lucide-react';
import { useEffect, useRef } from 'react';

import { i18n } from '../../../language/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { failureText, Loading, Skeleton } from '../../../ui/states.tsx';
import { Notice } from '../../../ui/status.tsx';
import { ChangeList } from './change-list.tsx';
import { FaultList } from './fault-list.tsx';
import { useImport, type ImportStep } from './use-import.ts';

/** Choosing a file, looking through what it would change, and doing it. */
export function ImportSetUp() {
  const { step, choose, carryOut, leave } = useImport();
  const input = useRef<HTMLInputElement>(null);
  const chooser = useRef<HTMLButtonElement>(null);
  const busy = step.kind === 'looking' || step.kind === 'carrying-out';
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".csv,.json,text/csv,application/json"
        className="hidden"
        aria-label={i18n.t('set_up_file.choose')}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file !== undefined) void choose(file);
          // The same file, put right meanwhile, can be chosen again.
          target.value = '';
        }}
      />
      <Button
        ref={chooser}
        className="self-start"
        icon={<FileUp aria-hidden size={14} />}
        busy={step.kind === 'looking'}
        disabled={busy}
        onClick={() => input.current?.click()}
      >
        {i18n.t(step.kind === 'none' ? 'set_up_file.choose' : 'set_up_file.choose_other')}
      </Button>
      <Step
        step={step}
        onCarryOut={() => void carryOut()}
        onLeave={() => {
          leave();
          chooser.current?.focus();
        }}
      />
    </>
  );
}

interface StepProps {
  readonly step: ImportStep;
  readonly onCarryOut: () => void;
  readonly onLeave: () => void;
}

function Step({ step, onCarryOut, onLeave }: StepProps) {
  switch (step.kind) {
    case 'none':
      return null;
    case 'looking':
      return (
        <Loading>
          <Skeleton className="h-14" />
          <Skeleton className="h-14" />
        </Loading>
      );
    case 'failed':
      return (
        <Notice tone="error" urgent>
          <strong className="block font-semibold">
            <bdi>{step.name}</bdi>
          </strong>
          {failureText(step.failure).text}
        </Notice>
      );
    case 'done':
      return (
        <Notice
          tone="ok"
          action={
            <Button size="small" onClick={onLeave}>
              {i18n.t('set_up_file.close')}
            </Button>
          }
        >
          <span role="status">{i18n.t('set_up_file.done', step.outcome.changes.length)}</span>
        </Notice>
      );
    case 'looked':
    case 'carrying-out':
      return <LookedThrough step={step} onCarryOut={onCarryOut} onLeave={onLeave} />;
  }
}

interface LookedThroughProps extends StepProps {
  readonly step: Extract<ImportStep, { kind: 'looked' | 'carrying-out' }>;
}

/** What a file would change, or why nothing of it can be done. */
function LookedThrough({ step, onCarryOut, onLeave }: LookedThroughProps) {
  const { changes, faults, unchanged } = step.outcome;
  const heading = useRef<HTMLHeadingElement>(null);
  // What came of looking through is read from its beginning.
  useEffect(() => heading.current?.focus(), [step.outcome]);
  const faulty = faults.length > 0;
  return (
    <div className="flex flex-col gap-3">
      <h4 ref={heading} tabIndex={-1} className="font-semibold [overflow-wrap:anywhere]">
        <bdi>{step.file.name}</bdi>
      </h4>
      {step.again && (
        <Notice tone="warn" urgent>
          {i18n.t('refusal.SET_UP_CHANGED')}
        </Notice>
      )}
      <p role="status">
        {faulty
          ? i18n.t('set_up_file.faults', faults.length)
          : changes.length === 0
            ? i18n.t('set_up_file.nothing', { count: String(unchanged) })
            : i18n.t('set_up_file.would_change', {
                changes: String(changes.length),
                unchanged: String(unchanged),
              })}
      </p>
      <div className="flex flex-wrap gap-2">
        {!faulty && changes.length > 0 && (
          <Button kind="primary" busy={step.kind === 'carrying-out'} onClick={onCarryOut}>
            {i18n.t('set_up_file.carry_out')}
          </Button>
        )}
        <Button kind="quiet" disabled={step.kind === 'carrying-out'} onClick={onLeave}>
          {i18n.t('set_up_file.leave')}
        </Button>
      </div>
      {faulty ? <FaultList faults={faults} /> : <ChangeList changes={changes} />}
    </div>
  );
}
