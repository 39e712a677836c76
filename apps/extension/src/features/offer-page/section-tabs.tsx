import { useId, type KeyboardEvent, type ReactNode } from 'react';

import { i18n } from '../../language/i18n.ts';
import { tabAfterKey } from '../../ui/tabs/tab-keys.ts';

const sections = [
  { id: 'general' },
  { id: 'revenue' },
  { id: 'clicks' },
  { id: 'postbacks' },
  { id: 'history' },
] as const;

export type SectionId = (typeof sections)[number]['id'];

interface SectionTabsProps {
  readonly label: string;
  readonly current: SectionId;
  readonly onChange: (id: SectionId) => void;
  /** What the current section shows. */
  readonly children: ReactNode;
}

/** The sections of an offer's page. Arrows, Home and End choose; Tab goes into the section. */
export function SectionTabs({ label, current, onChange, children }: SectionTabsProps) {
  const base = useId();
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const next = tabAfterKey(event, { tabs: sections, current });
    if (next === undefined) return;
    event.preventDefault();
    onChange(next.id);
    document.getElementById(`${base}-${next.id}`)?.focus();
  };
  return (
    <div className="flex flex-col gap-4">
      <div
        role="tablist"
        aria-label={label}
        className="-mx-4 flex flex-wrap gap-x-1 border-b border-line px-3"
      >
        {sections.map(({ id }) => (
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
            className="relative rounded-md px-2 py-2 font-medium text-muted transition-colors duration-100 after:absolute after:inset-x-2 after:-bottom-px after:h-0.5 after:rounded-full hover:text-text focus-visible:-outline-offset-2 aria-selected:text-accent aria-selected:after:bg-accent"
          >
            {i18n.t(`offer_page.section_${id}`)}
          </button>
        ))}
      </div>
      <div
        key={current}
        role="tabpanel"
        id={`${base}-panel`}
        aria-labelledby={`${base}-${current}`}
      >
        {children}
      </div>
    </div>
  );
}
