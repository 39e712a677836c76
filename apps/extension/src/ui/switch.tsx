interface SwitchProps {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onCheckedChange: (checked: boolean) => void;
}

export function Switch({ label, hint, checked, onCheckedChange }: SwitchProps) {
  return (
    <label className="relative flex items-start gap-3">
      <span className="flex-1">
        <span className="block text-sm font-medium">{label}</span>
        {hint !== undefined && <span className="block text-sm text-muted">{hint}</span>}
      </span>
      <input
        type="checkbox"
        role="switch"
        aria-label={label}
        checked={checked}
        aria-checked={checked}
        onChange={(event) => onCheckedChange(event.target.checked)}
        className="peer sr-only"
      />
      <span
        aria-hidden
        className="relative mt-px h-[18px] w-8 shrink-0 rounded-full bg-field transition-colors duration-100 peer-checked:bg-accent-fill peer-focus-visible:outline-2 peer-focus-visible:outline-offset-1 peer-focus-visible:outline-accent after:absolute after:start-0.5 after:top-0.5 after:size-3.5 after:rounded-full after:bg-on-accent after:transition-transform after:duration-100 peer-checked:after:translate-x-3.5 rtl:peer-checked:after:-translate-x-3.5"
      />
    </label>
  );
}
