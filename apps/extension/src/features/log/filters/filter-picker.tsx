import { i18n } from '../../../language/i18n.ts';
import { classNames } from '../../../ui/class-names.ts';
import { Combobox, type ComboboxOption } from '../../../ui/overlays/combobox.tsx';

const anything = '';

interface FilterPickerProps<Value extends string> {
  /** The control's name, with what is chosen in it. */
  readonly nameOf: (value: string) => string;
  /** What it says where nothing is narrowed. */
  readonly any: string;
  readonly value: Value | null;
  readonly valueLabel: string | null;
  readonly options: readonly ComboboxOption<Value>[];
  readonly onChange: (value: Value | null) => void;
}

/** One of many, or any of them. */
export function FilterPicker<Value extends string>(props: FilterPickerProps<Value>) {
  const { nameOf, any, value, valueLabel, options, onChange } = props;
  const shown = valueLabel ?? any;
  return (
    <Combobox<Value | typeof anything>
      label={nameOf(shown)}
      searchLabel={i18n.t('log.search')}
      nothingFound={i18n.t('log.nothing_found')}
      value={value ?? anything}
      options={[{ value: anything, label: any }, ...options]}
      onValueChange={(chosen) => onChange(chosen === anything ? null : chosen)}
      triggerClass={classNames(
        'max-w-56',
        value === null ? 'border-field' : 'border-accent bg-accent-soft text-accent',
      )}
    >
      <span dir="auto" className="truncate" title={shown}>
        {shown}
      </span>
    </Combobox>
  );
}
