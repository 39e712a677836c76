import { Select } from '../../../forms/select.tsx';
import { i18n } from '../../../language/i18n.ts';
import { Field, Input } from '../../../ui/field.tsx';
import { isNoDuration, type Duration } from './set-up-facts.ts';

interface DurationFieldProps {
  readonly label: string;
  readonly value: Duration;
  readonly onChange: (value: Duration) => void;
}

/** How long something lasts: a number and its unit, or for ever. */
export function DurationField({ label, value, onChange }: DurationFieldProps) {
  return (
    <Field label={label} error={isNoDuration(value) ? i18n.t('check.more_no_number') : null}>
      {(control) => (
        <span className="flex gap-2">
          {value.unit !== 'always' && (
            <Input
              {...control}
              inputMode="decimal"
              dir="ltr"
              className="min-w-0 flex-1"
              value={value.amount}
              onChange={(event) => onChange({ ...value, amount: event.target.value })}
            />
          )}
          <Select
            id={value.unit === 'always' ? control.id : undefined}
            aria-label={i18n.t('check.more_unit', { label })}
            className={value.unit === 'always' ? 'flex-1' : 'w-24 shrink-0'}
            value={value.unit}
            options={[
              { value: 'hours', label: i18n.t('check.more_hours') },
              { value: 'days', label: i18n.t('check.more_days') },
              { value: 'always', label: i18n.t('check.more_always') },
            ]}
            onValueChange={(unit) => onChange({ ...value, unit })}
          />
        </span>
      )}
    </Field>
  );
}
