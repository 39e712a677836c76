import { LoaderCircle } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';

import { classNames } from './class-names.ts';

const kinds = {
  primary: 'bg-accent-fill text-on-accent hover:bg-accent-fill-hover border-transparent unforced',
  secondary: 'bg-surface text-text border-line hover:bg-hover',
  quiet: 'bg-transparent text-muted border-transparent hover:bg-hover hover:text-text',
  danger: 'bg-surface text-error border-line hover:bg-error-soft',
} as const;

const sizes = {
  small: 'h-7 px-2 text-sm gap-1',
  medium: 'h-8 px-3 gap-1.5',
} as const;

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  readonly kind?: keyof typeof kinds;
  readonly size?: keyof typeof sizes;
  readonly icon?: ReactNode;
  /** At work: cannot be pressed again, and says so. */
  readonly busy?: boolean;
  readonly children?: ReactNode;
}

export function Button({
  kind = 'secondary',
  size = 'medium',
  icon,
  busy = false,
  className,
  disabled,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled === true || busy}
      aria-busy={busy || undefined}
      className={classNames(
        'inline-flex shrink-0 items-center justify-center rounded-md border font-medium whitespace-nowrap transition-colors duration-100 disabled:opacity-55',
        kinds[kind],
        sizes[size],
        className,
      )}
    >
      {busy ? <LoaderCircle aria-hidden size={14} className="animate-spin" /> : icon}
      {children}
    </button>
  );
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'aria-label'> {
  /** What it does: the accessible name, and the tooltip. */
  readonly label: string;
  readonly children: ReactNode;
}

export function IconButton({ label, className, children, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className={classNames(
        'inline-flex size-7 shrink-0 items-center justify-center rounded-md text-muted transition-colors duration-100 hover:bg-hover hover:text-text',
        className,
      )}
    >
      {children}
    </button>
  );
}
