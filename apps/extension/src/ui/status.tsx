import {
  CircleAlert,
  CircleCheck,
  CircleDot,
  CircleX,
  Copy,
  Info,
  TriangleAlert,
} from 'lucide-react';
import type { ReactNode } from 'react';

import { classNames } from './class-names.ts';

const tones = {
  ok: 'text-ok bg-ok-soft',
  warn: 'text-warn bg-warn-soft',
  error: 'text-error bg-error-soft',
  info: 'text-accent bg-accent-soft',
  neutral: 'text-muted bg-hover',
} as const;

export type Tone = keyof typeof tones;

const icons = {
  ok: CircleCheck,
  warn: TriangleAlert,
  error: CircleX,
  info: Info,
  neutral: CircleDot,
  duplicate: Copy,
  held: CircleAlert,
} as const;

interface StatusProps {
  readonly tone: Tone;
  readonly icon?: keyof typeof icons;
  readonly children: ReactNode;
}

/** A state said thrice: by icon, by word, by colour. */
export function Status({ tone, icon, children }: StatusProps) {
  const Icon = icons[icon ?? tone];
  return (
    <span
      className={classNames(
        'inline-flex shrink-0 items-center gap-1 rounded-full px-2 py-0.5 text-xs font-semibold whitespace-nowrap lined',
        tones[tone],
      )}
    >
      <Icon aria-hidden size={12} />
      {children}
    </span>
  );
}

interface NoticeProps {
  readonly tone: Tone;
  readonly children: ReactNode;
  /** What to press. */
  readonly action?: ReactNode;
  /** Read out at once. */
  readonly urgent?: boolean;
}

/** A remark in the flow of a screen. */
export function Notice({ tone, children, action, urgent = false }: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div
      role={urgent ? 'alert' : undefined}
      className={classNames(
        'flex items-start gap-2 rounded-md px-3 py-2 text-sm lined',
        tones[tone],
      )}
    >
      <Icon aria-hidden size={14} className="mt-px shrink-0" />
      <div className="min-w-0 flex-1 text-text">{children}</div>
      {action}
    </div>
  );
}
