import type { LucideIcon } from 'lucide-react';
import { useId, type KeyboardEvent, type ReactNode } from 'react';

interface Tab<Id extends string> {
  readonly id: Id;
  readonly icon: LucideIcon;
  readonly label: string;
}

interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly current: Id;
  readonly onChange: (id: Id) => void;
  /** What the current tab shows. */
  readonly children: ReactNode;
}

/** Tabs with icon and word over one scroll area. Arrows, Home and End choose; Tab goes into the area. */
export function Tabs<Id extends string>({
  label,
  tabs,
  current,
  onChange,
  children,
}: TabsProps<Id>) {
  const base = useId();
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const at = tabs.findIndex(({ id }) => id === current);
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
    const targets: Record<string, number> = {
      ArrowRight: at + forward,
      ArrowLeft: at - forward,
      Home: 0,
      End: -1,
    };
    const target = targets[event.key];
    const next = target === undefined ? undefined : tabs.at(target % tabs.length);
    if (next === undefined) return;
    event.preventDefault();
    onChange(next.id);
    document.getElementById(`${base}-${next.id}`)?.focus();
  };
  return (
    <>
      <div
        role="tablist"
        aria-label={label}
        className="mx-auto grid w-full max-w-[1100px] shrink-0 auto-cols-fr grid-flow-col px-2 md:auto-cols-max"
      >
        {tabs.map(({ id, icon: Icon, label: word }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${base}-${id}`}
            aria-selected={id === current}
            aria-controls={`${base}-panel`}
            tabIndex={id === current ? 0 : -1}
            onClick={() => onChange(id)}
            onKeyDown={press}
            className="relative flex flex-col items-center gap-0.5 rounded-md px-1 pt-1.5 pb-2 text-sm md:flex-row md:gap-1.5 md:px-4 md:py-2 font-medium text-muted transition-colors duration-100 after:absolute after:inset-x-3 after:-bottom-px after:h-0.5 after:rounded-full hover:text-text focus-visible:-outline-offset-2 aria-selected:text-accent aria-selected:after:bg-accent"
          >
            <Icon aria-hidden size={16} />
            {word}
          </button>
        ))}
      </div>
      <div
        key={current}
        role="tabpanel"
        id={`${base}-panel`}
        aria-labelledby={`${base}-${current}`}
        tabIndex={0}
        className="relative min-h-0 flex-1 scroll-pt-14 overflow-y-auto border-t border-line focus-visible:-outline-offset-2"
      >
        <div className="mx-auto max-w-[1100px]">{children}</div>
      </div>
    </>
  );
}
