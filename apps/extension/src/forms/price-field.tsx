import { priceTypes } from '@trackside/core';
import { useId } from 'react';

import { i18n } from '../language/i18n.ts';
import { classNames } from '../ui/class-names.ts';
import { FieldError, Input } from '../ui/field.tsx';
import { Select } from './select.tsx';
import type { PriceValues } from './price-values.ts';

interface PriceFieldProps {
  readonly label: string;
  readonly currency: string;
  readonly price: PriceValues;
  readonly error?: string | undefined;
  readonly onChange: (price: PriceValues) => void;
}

/** How revenue or payout is reckoned: a type, and its amount or percentage. */
export function PriceField({ label, currency, price, error, onChange }: PriceFieldProps) {
  const id = useId();
  const percentage = price.type === 'CPS';
  const valueLabel = i18n.t(percentage ? 'price.percentage' : 'price.amount', { label });
  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className="mb-1 text-sm font-medium">{label}</legend>
      <div className="flex gap-2">
        <Select
          aria-label={i18n.t('price.type', { label })}
          className="w-40 shrink-0"
          value={price.type}
          options={priceTypes.map((type) => ({ value: type, label: i18n.t(`price.${type}`) }))}
          onValueChange={(type) => onChange({ ...price, type })}
        />
        {price.type !== 'None' && (
          <span dir="ltr" className="relative min-w-0 flex-1">
            <Input
              aria-label={valueLabel}
              aria-invalid={error !== undefined}
              aria-describedby={error === undefined ? undefined : id}
              inputMode="decimal"
              placeholder={percentage ? '10' : '0.00'}
              value={price.value}
              onChange={(event) => onChange({ ...price, value: event.target.value })}
              className={classNames('text-end tabular-nums', percentage ? 'pe-7' : 'pe-11')}
            />
            <span
              aria-hidden
              className="pointer-events-none absolute inset-y-0 end-2.5 flex items-center text-sm text-muted"
            >
              {percentage ? '%' : currency}
            </span>
          </span>
        )}
      </div>
      {error !== undefined && <FieldError id={id}>{error}</FieldError>}
    </fieldset>
  );
}
