import type { LucideIcon } from 'lucide-react';
import { useId, type KeyboardEvent, type ReactNode } from 'react';

import { classNames } from '../ui/class-names.ts';
import { tabAfterKey } from '../ui/tabs/tab-keys.ts';

interface Tab<Id extends string> {
  readonly id: Id;
  readonly icon: LucideIcon;
  readonly label: string;
}

interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly current: Id;
  /** The tab whose content is there; another one's is on its way. */
  readonly shown: Id;
  readonly onChange: (id: Id) => void;
  /** Where there is room for it they stand at the side, one below the other. */
  readonly atSide: boolean;
  /** What the shown tab holds. */
  readonly children: ReactNode;
}

/** Tabs with icon and word over one scroll area. Arrows, Home and End choose; Tab goes into the area. */
export function Tabs<Id extends string>({
  label,
  tabs,
  current,
  shown,
  onChange,
  atSide,
  children,
}: TabsProps<Id>) {
  const base = useId();
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const next = tabAfterKey(event, { tabs, current });
    if (next === undefined) return;
    event.preventDefault();
    onChange(next.id);
    document.getElementById(`${base}-${next.id}`)?.focus();
  };
  return (
    <div className={classNames('flex min-h-0 flex-1 flex-col', atSide && 'md:flex-row')}>
      <div
        role="tablist"
        aria-label={label}
        className={classNames(
          'grid w-full shrink-0 px-2',
          atSide
            ? 'grid-cols-[repeat(auto-fit,minmax(4.75rem,1fr))] md:w-44 md:auto-rows-max md:grid-cols-none md:gap-0.5 md:border-e md:border-line md:py-3'
            : 'mx-auto max-w-[1100px] auto-cols-fr grid-flow-col md:auto-cols-max',
        )}
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
            className={classNames(
              'relative flex flex-col items-center gap-0.5 rounded-md px-1 pt-1.5 pb-2 text-sm font-medium text-muted transition-colors duration-100 after:absolute after:inset-x-3 after:-bottom-px after:h-0.5 after:rounded-full hover:text-text focus-visible:-outline-offset-2 aria-selected:text-accent aria-selected:after:bg-accent',
              atSide
                ? 'px-3 md:flex-row md:gap-2.5 md:py-1.5 md:after:hidden md:hover:bg-hover md:aria-selected:bg-accent-soft'
                : 'md:flex-row md:gap-1.5 md:px-4 md:py-2',
            )}
          >
            <Icon aria-hidden size={16} />
            {word}
          </button>
        ))}
      </div>
      <div
        key={shown}
        role="tabpanel"
        id={`${base}-panel`}
        aria-labelledby={`${base}-${shown}`}
        aria-busy={shown !== current}
        tabIndex={0}
        className={classNames(
          'relative min-h-0 min-w-0 flex-1 scroll-pt-14 overflow-y-auto border-t border-line focus-visible:-outline-offset-2',
          atSide && 'md:border-t-0',
        )}
      >
        <div className="mx-auto max-w-[1100px]">{children}</div>
      </div>
    </div>
  );
}
