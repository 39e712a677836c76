import { Select } from '../../../forms/select.tsx';
import { spanKinds, type LogFilter } from '../../../kept-postbacks/log-filter.ts';
import { i18n } from '../../../language/i18n.ts';
import { Input } from '../../../ui/field.tsx';

interface SpanFilterProps {
  readonly filter: LogFilter;
  readonly onChange: (part: Partial<LogFilter>) => void;
}

/** When they came in; a span of one's own has a beginning, an end, or both. */
export function SpanFilter({ filter, onChange }: SpanFilterProps) {
  return (
    <>
      <Select
        aria-label={i18n.t('log.span')}
        value={filter.span}
        options={spanKinds.map((value) => ({ value, label: i18n.t(`log.span_${value}`) }))}
        onValueChange={(span) => onChange({ span })}
      />
      {filter.span === 'custom' && (
        <span className="flex flex-wrap items-center gap-1.5">
          <MomentInput
            label={i18n.t('log.from')}
            value={filter.from}
            onChange={(from) => onChange({ from })}
          />
          <span aria-hidden className="text-muted">
            –
          </span>
          <MomentInput
            label={i18n.t('log.to')}
            value={filter.to}
            onChange={(to) => onChange({ to })}
          />
        </span>
      )}
    </>
  );
}

interface MomentInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function MomentInput({ label, value, onChange }: MomentInputProps) {
  return (
    <span className="inline-flex">
      <Input
        type="datetime-local"
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </span>
  );
}
