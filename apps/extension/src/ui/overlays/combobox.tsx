import { Check, ChevronDown, Search } from 'lucide-react';
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';

import { LongList } from '../../long-list/long-list.tsx';
import { classNames } from '../class-names.ts';
import { Floating } from './floating.tsx';

export interface ComboboxOption<Value> {
  readonly value: Value;
  readonly label: string;
  /** A second, quieter text. */
  readonly detail?: string;
  /** A heading under which this option and those after it stand. */
  readonly group?: string;
}

interface ComboboxProps<Value extends string | number> {
  /** What is being chosen: the accessible name. */
  readonly label: string;
  readonly searchLabel: string;
  readonly nothingFound: string;
  readonly value: Value | null;
  readonly options: readonly ComboboxOption<Value>[];
  readonly onValueChange: (value: Value) => void;
  /** What the button shows. */
  readonly children: ReactNode;
  readonly triggerClass?: string;
  readonly align?: 'start' | 'end';
  readonly disabled?: boolean;
  /** Below the list. */
  readonly footer?: ((close: () => void) => ReactNode) | undefined;
}

/** So many options PageUp and PageDown go by. */
const page = 8;

/** A button that opens a list with a search field. Arrows, Page, Home, End, Enter and Escape do what they say. */
export function Combobox<Value extends string | number>(props: ComboboxProps<Value>) {
  const [open, setOpen] = useState(false);
  return (
    <Floating
      open={open}
      onOpenChange={setOpen}
      button={{
        label: props.label,
        opens: 'dialog',
        disabled: props.disabled === true,
        className: classNames(
          'inline-flex h-8 min-w-0 items-center gap-1.5 rounded-md border border-line bg-surface px-2 transition-colors duration-100 hover:bg-hover disabled:opacity-55',
          props.triggerClass,
        ),
        children: (
          <>
            {props.children}
            <ChevronDown aria-hidden size={14} className="ms-auto shrink-0 text-muted" />
          </>
        ),
      }}
      align={props.align ?? 'start'}
      label={props.label}
      className="z-50 flex max-h-[min(360px,var(--radix-popover-content-available-height))] w-[min(320px,calc(100vw-16px))] flex-col rounded-lg border border-line bg-surface shadow-raised"
    >
      <Choices {...props} close={() => setOpen(false)} />
    </Floating>
  );
}

function Choices<Value extends string | number>({
  label,
  searchLabel,
  nothingFound,
  value,
  options,
  onValueChange,
  footer,
  close,
}: ComboboxProps<Value> & { readonly close: () => void }) {
  const listId = useId();
  const [search, setSearch] = useState('');
  const found = matching(options, search);
  const [activeValue, setActiveValue] = useState(value);
  const active = Math.max(
    0,
    found.findIndex((option) => option.value === activeValue),
  );

  const choose = (option: ComboboxOption<Value> | undefined): void => {
    if (option === undefined) return;
    onValueChange(option.value);
    close();
  };
  const press = (event: KeyboardEvent): void => {
    const last = found.length - 1;
    const moves: Record<string, number> = {
      ArrowDown: active >= last ? 0 : active + 1,
      ArrowUp: active <= 0 ? last : active - 1,
      PageDown: Math.min(active + page, last),
      PageUp: Math.max(active - page, 0),
      Home: 0,
      End: last,
    };
    const move = moves[event.key];
    if (move !== undefined) {
      event.preventDefault();
      setActiveValue(found[move]?.value ?? null);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(found[active]);
    }
  };

  return (
    <>
      <div className="flex items-center gap-2 border-b border-line px-3">
        <Search aria-hidden size={14} className="shrink-0 text-muted" />
        <input
          autoFocus
          role="combobox"
          aria-label={searchLabel}
          aria-expanded
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={found.length > 0 ? `${listId}-${active}` : undefined}
          placeholder={searchLabel}
          autoComplete="off"
          spellCheck={false}
          value={search}
          onChange={(event) => {
            setSearch(event.target.value);
            setActiveValue(null);
          }}
          onKeyDown={press}
          className="h-9 w-full bg-transparent focus-visible:outline-none"
        />
      </div>
      <div className="min-h-0 overflow-y-auto p-1">
        <LongList
          as="div"
          role="listbox"
          id={listId}
          label={label}
          items={found}
          keyOf={(option) => option.value}
          rowHeight={32}
          current={active}
        >
          {(option, { 'aria-setsize': size, 'aria-posinset': position, ...row }, index) => (
            <div {...row} role="presentation">
              {option.group !== undefined && (
                <div
                  role="presentation"
                  className="px-2 pt-2 pb-1 text-xs font-semibold text-muted"
                >
                  {option.group}
                </div>
              )}
              <button
                type="button"
                tabIndex={-1}
                id={`${listId}-${index}`}
                role="option"
                aria-setsize={size}
                aria-posinset={position}
                aria-selected={option.value === value}
                onMouseMove={() => setActiveValue(option.value)}
                onClick={() => choose(option)}
                className={classNames(
                  'flex w-full items-center gap-2 rounded-md px-2 py-1.5 text-start',
                  index === active && 'bg-hover lined',
                )}
              >
                <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
                  <bdi>{option.label}</bdi>
                </span>
                {option.detail !== undefined && (
                  <span className="shrink-0 text-sm text-muted">{option.detail}</span>
                )}
                <Check
                  aria-hidden
                  size={14}
                  className={classNames(
                    'shrink-0 text-accent',
                    option.value !== value && 'invisible',
                  )}
                />
              </button>
            </div>
          )}
        </LongList>
      </div>
      {found.length === 0 && (
        <p role="status" className="px-3 pb-3 text-muted">
          {nothingFound}
        </p>
      )}
      {footer !== undefined && <div className="border-t border-line p-1">{footer(close)}</div>}
    </>
  );
}

function matching<Value>(
  options: readonly ComboboxOption<Value>[],
  search: string,
): readonly ComboboxOption<Value>[] {
  const words = search.toLowerCase().split(' ').filter(Boolean);
  if (words.length === 0) return options;
  return options
    .filter((option) => {
      const text = `${option.label} ${option.detail ?? ''}`.toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .map(({ value, label, detail }) => ({
      value,
      label,
      ...(detail === undefined ? {} : { detail }),
    }));
}
