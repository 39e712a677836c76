import { CircleAlert } from 'lucide-react';
import { useId, type ComponentProps, type ReactNode } from 'react';

import { classNames } from './class-names.ts';

export const controlClass =
  'w-full rounded-md border border-field bg-surface px-2.5 text-text transition-colors duration-100 aria-[invalid=true]:border-error disabled:opacity-55';

interface FieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong and what to do; null when nothing is. */
  readonly error?: string | null | undefined;
  /** Right of the label. */
  readonly aside?: ReactNode;
  readonly className?: string;
  readonly children: (control: {
    readonly id: string;
    readonly 'aria-invalid': boolean;
    readonly 'aria-describedby': string | undefined;
  }) => ReactNode;
}

/** A control with its label, hint and message, tied together for assistive technology. */
export function Field({ label, hint, error, aside, className, children }: FieldProps) {
  const id = useId();
  const invalid = error !== null && error !== undefined;
  const note = invalid || hint !== undefined ? `${id}-note` : undefined;
  return (
    <div className={classNames('flex flex-col gap-1', className)}>
      <div className="flex items-baseline justify-between gap-2">
        <label htmlFor={id} className="text-sm font-medium">
          {label}
        </label>
        {aside}
      </div>
      {children({ id, 'aria-invalid': invalid, 'aria-describedby': note })}
      {invalid ? (
        <FieldError id={note}>{error}</FieldError>
      ) : (
        hint !== undefined && (
          <p id={note} className="text-sm text-muted">
            {hint}
          </p>
        )
      )}
    </div>
  );
}

interface FieldErrorProps {
  /** What the field is described by. */
  readonly id: string | undefined;
  readonly children: ReactNode;
}

/** What is wrong with a field, and what to do. */
export function FieldError({ id, children }: FieldErrorProps) {
  return (
    <p id={id} className="flex gap-1 text-sm text-error">
      <CircleAlert aria-hidden size={14} className="mt-px shrink-0" />
      <span>{children}</span>
    </p>
  );
}

export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return (
    <input
      autoComplete="off"
      spellCheck={false}
      {...rest}
      className={classNames(controlClass, 'h-8', className)}
    />
  );
}

export function TextArea({ className, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea
      autoComplete="off"
      spellCheck={false}
      {...rest}
      className={classNames(controlClass, 'resize-none py-1.5', className)}
    />
  );
}
