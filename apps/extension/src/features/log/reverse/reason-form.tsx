import { useId, useState, type ReactNode } from 'react';

import { i18n } from '../../../language/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { Field, TextArea } from '../../../ui/field.tsx';

const longestReason = 500;

interface ReasonFormProps {
  readonly title: string;
  readonly submit: string;
  readonly danger?: boolean;
  readonly reason: string;
  readonly onType: (reason: string) => void;
  /** What it would do is known. */
  readonly ready: boolean;
  readonly busy: boolean;
  readonly onSubmit: (reason: string) => void;
  readonly onCancel: () => void;
  /** What it would do. */
  readonly children?: ReactNode;
}

/** Asks why before a record is taken back or counts again: the history keeps it. */
export function ReasonForm(props: ReasonFormProps) {
  const { title, submit, danger = false, reason, ready, busy, children } = props;
  const { onType, onSubmit, onCancel } = props;
  const titleId = useId();
  const [missing, setMissing] = useState(false);
  return (
    <form
      aria-labelledby={titleId}
      className="flex flex-col gap-3 rounded-lg border border-line p-4"
      onSubmit={(event) => {
        event.preventDefault();
        const said = reason.trim();
        setMissing(said === '');
        if (said !== '' && ready) onSubmit(said);
      }}
    >
      <h3 id={titleId} className="font-semibold">
        {title}
      </h3>
      {children}
      <Field
        label={i18n.t('log.reason')}
        hint={i18n.t('log.reason_hint')}
        error={missing ? i18n.t('log.reason_missing') : null}
      >
        {(control) => (
          <TextArea
            {...control}
            autoFocus
            dir="auto"
            rows={2}
            maxLength={longestReason}
            value={reason}
            onChange={(event) => {
              onType(event.target.value);
              setMissing(false);
            }}
          />
        )}
      </Field>
      <div className="flex justify-end gap-2">
        <Button kind="quiet" onClick={onCancel}>
          {i18n.t('form.cancel')}
        </Button>
        <Button type="submit" kind={danger ? 'danger' : 'primary'} busy={busy} disabled={!ready}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
