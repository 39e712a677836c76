import { useId } from 'react';

interface SegmentedProps<Value extends string> {
  /** What is being chosen: the accessible name of the group. */
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onValueChange: (value: Value) => void;
}

/** One of a few, all in sight. Radio buttons underneath: arrows move, Tab leaves. */
export function Segmented<Value extends string>({
  label,
  value,
  options,
  onValueChange,
}: SegmentedProps<Value>) {
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className="inline-flex shrink-0 rounded-md bg-hover p-0.5 lined"
    >
      {options.map((option) => (
        <label
          key={option.value}
          className="relative rounded-[5px] px-2 py-0.5 text-sm font-medium whitespace-nowrap text-muted has-checked:bg-surface has-checked:text-text has-checked:shadow-sm picked has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name={name}
            className="sr-only"
            checked={option.value === value}
            onChange={() => onValueChange(option.value)}
          />
          <bdi>{option.label}</bdi>
        </label>
      ))}
    </div>
  );
}
