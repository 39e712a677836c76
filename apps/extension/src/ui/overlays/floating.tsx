import { lazy, Suspense, useEffect, useId, useRef, type ReactNode } from 'react';

import type { FloatingContentProps } from '../../floating/floating-content.tsx';

const load = () => import('../../floating/floating-content.tsx');
const FloatingContent = lazy(async () => ({ default: (await load()).FloatingContent }));

interface FloatingProps extends Omit<FloatingContentProps, 'trigger' | 'id' | 'onClose'> {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly button: {
    /** The accessible name. */
    readonly label: string;
    readonly title?: string;
    readonly opens: 'dialog' | 'menu';
    readonly className: string;
    readonly disabled?: boolean;
    readonly children: ReactNode;
  };
}

/** A button, and what floats beside it while it is open. What makes it float is fetched when all else is there. */
export function Floating({ open, onOpenChange, button, children, ...content }: FloatingProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    const waiting = requestIdleCallback(() => void load());
    return () => cancelIdleCallback(waiting);
  }, []);
  return (
    <>
      <button
        ref={trigger}
        type="button"
        aria-label={button.label}
        aria-haspopup={button.opens}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        data-state={open ? 'open' : 'closed'}
        title={button.title}
        disabled={button.disabled}
        className={button.className}
        onClick={() => onOpenChange(!open)}
      >
        {button.children}
      </button>
      {open && (
        <Suspense>
          <FloatingContent
            {...content}
            trigger={trigger}
            id={id}
            onClose={() => onOpenChange(false)}
          >
            {children}
          </FloatingContent>
        </Suspense>
      )}
    </>
  );
}
