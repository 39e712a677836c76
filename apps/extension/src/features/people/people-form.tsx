import type { ReactNode, Ref } from 'react';

import { i18n } from '../../language/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { Notice } from '../../ui/status.tsx';
import { useEscape } from './use-escape.ts';

interface PeopleFormProps {
  readonly label: string;
  /** What the button that sends it says. */
  readonly submit: string;
  readonly busy: boolean;
  readonly error: string | null;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A small form in the flow of the screen: its fields side by side, Escape leaves it. */
export function PeopleForm(props: PeopleFormProps) {
  const { label, submit, busy, error, onSubmit, onCancel, children } = props;
  const form = useEscape<HTMLFormElement>(onCancel);
  return (
    <form
      ref={form}
      noValidate
      aria-label={label}
      className="flex flex-col gap-3 rounded-lg border border-line p-4"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-3">{children}</div>
      {error !== null && (
        <Notice tone="error" urgent>
          {error}
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" kind="primary" busy={busy}>
          {submit}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {i18n.t('form.cancel')}
        </Button>
      </div>
    </form>
  );
}

interface NameFieldProps {
  readonly ref?: Ref<HTMLInputElement>;
  readonly hint: string;
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (name: string) => void;
}

/** A name that somebody goes by in lists and in the history. */
export function NameField({ ref, hint, value, error, onChange }: NameFieldProps) {
  return (
    <Field label={i18n.t('people.name')} hint={hint} error={error}>
      {(control) => (
        <Input
          {...control}
          ref={ref}
          autoFocus
          dir="auto"
          maxLength={100}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
