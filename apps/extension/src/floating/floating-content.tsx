import { Popover } from 'radix-ui';
import { useRef, type KeyboardEvent, type ReactNode, type RefObject } from 'react';

export interface FloatingContentProps {
  /** The button that it belongs to. */
  readonly trigger: RefObject<HTMLButtonElement | null>;
  readonly id: string;
  readonly label?: string | undefined;
  readonly role?: 'presentation' | undefined;
  readonly align: 'start' | 'end';
  readonly className: string;
  readonly onClose: () => void;
  /** Finds what gets the focus first; left out, it is what asks for it, else the first control. */
  readonly firstFocus?: ((content: HTMLElement) => HTMLElement | undefined) | undefined;
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLElement>) => void) | undefined;
  readonly children: ReactNode;
}

/** What floats beside a button: placed in sight, left by Escape, by Tab's end and by a press elsewhere. */
export function FloatingContent(props: FloatingContentProps) {
  const { trigger, id, label, role, align, className, onClose, firstFocus, onKeyDown } = props;
  const pressedElsewhere = useRef(false);
  const isTrigger = (target: EventTarget | null): boolean =>
    target instanceof Node && trigger.current?.contains(target) === true;
  return (
    <Popover.Root open onOpenChange={onClose}>
      <Popover.Anchor virtualRef={trigger} />
      <Popover.Content
        id={id}
        align={align}
        sideOffset={4}
        collisionPadding={8}
        role={role}
        aria-label={label}
        className={className}
        onOpenAutoFocus={(event) => {
          const content = event.currentTarget;
          if (firstFocus === undefined || !(content instanceof HTMLElement)) return;
          event.preventDefault();
          firstFocus(content)?.focus();
        }}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          if (!pressedElsewhere.current) trigger.current?.focus();
        }}
        onInteractOutside={(event) => {
          // The button itself closes what it opened.
          if (isTrigger(event.target)) event.preventDefault();
          else pressedElsewhere.current = true;
        }}
        onKeyDown={onKeyDown}
      >
        {props.children}
      </Popover.Content>
    </Popover.Root>
  );
}
