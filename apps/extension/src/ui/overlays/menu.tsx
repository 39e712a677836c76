import { Check, EllipsisVertical } from 'lucide-react';
import { createContext, useContext, useState, type KeyboardEvent, type ReactNode } from 'react';

import { classNames } from '../class-names.ts';
import { Floating } from './floating.tsx';

const itemClass =
  'flex h-8 w-full items-center gap-2 rounded-md px-2 text-start hover:bg-hover focus:bg-hover focus-visible:-outline-offset-2';

interface MenuProps {
  /** The accessible name of the button that opens it. */
  readonly label: string;
  /** Above the items; not one of them. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

const CloseContext = createContext<() => void>(() => undefined);

/** What is needed seldom, behind three dots. Arrows, Home and End move; Escape leaves. */
export function Menu({ label, note, children }: MenuProps) {
  const [open, setOpen] = useState(false);
  return (
    <Floating
      open={open}
      onOpenChange={setOpen}
      button={{
        label,
        title: label,
        opens: 'menu',
        className:
          'inline-flex size-7 shrink-0 items-center justify-center rounded-md text-muted transition-colors duration-100 hover:bg-hover hover:text-text data-[state=open]:bg-hover',
        children: <EllipsisVertical aria-hidden size={16} />,
      }}
      align="end"
      role="presentation"
      firstFocus={(content) => itemsIn(content)[0]}
      onKeyDown={moveFocus}
      className="z-50 min-w-44 max-w-72 rounded-lg border border-line bg-surface p-1 shadow-raised"
    >
      {note !== undefined && <div className="px-2 py-1.5 text-sm text-muted">{note}</div>}
      <div role="menu" aria-label={label}>
        <CloseContext value={() => setOpen(false)}>{children}</CloseContext>
      </div>
    </Floating>
  );
}

interface MenuItemProps {
  readonly icon: ReactNode;
  readonly onSelect: () => void;
  readonly danger?: boolean;
  readonly children: ReactNode;
}

export function MenuItem({ icon, onSelect, danger = false, children }: MenuItemProps) {
  const close = useContext(CloseContext);
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      onClick={() => {
        onSelect();
        close();
      }}
      className={classNames(itemClass, danger && 'text-error')}
    >
      {icon}
      {children}
    </button>
  );
}

interface MenuSwitchProps {
  readonly checked: boolean;
  readonly onSelect: () => void;
  readonly children: ReactNode;
}

/** Something to switch on or off; the menu stays open. */
export function MenuSwitch({ checked, onSelect, children }: MenuSwitchProps) {
  return (
    <button
      type="button"
      role="menuitemcheckbox"
      aria-checked={checked}
      tabIndex={-1}
      onClick={onSelect}
      className={itemClass}
    >
      <Check aria-hidden size={14} className={checked ? '' : 'invisible'} />
      {children}
    </button>
  );
}

function itemsIn(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role^=menuitem]')];
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const items = itemsIn(event.currentTarget);
  const at = items.findIndex((item) => item === document.activeElement);
  const targets: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
  const target = targets[event.key];
  if (target === undefined) return;
  event.preventDefault();
  items.at(target % items.length)?.focus();
}
