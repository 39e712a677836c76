import { CircleX, CloudOff, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

import type { ApiFailure } from '../api/api-failure.ts';
import { knownRefusal } from '../api/refusal-reasons.ts';
import { i18n } from '../language/i18n.ts';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';

interface EmptyStateProps {
  readonly icon: LucideIcon;
  /** One sentence. */
  readonly children: ReactNode;
  /** One button. */
  readonly action?: ReactNode;
}

export function EmptyState({ icon: Icon, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-3 px-8 py-12 text-center">
      <span className="inline-flex size-10 items-center justify-center rounded-full bg-sunken text-muted">
        <Icon aria-hidden size={20} />
      </span>
      <p className="max-w-72 text-balance text-muted">{children}</p>
      {action}
    </div>
  );
}

/** What happened and what it means, in words. */
export function failureText(failure: ApiFailure): {
  readonly title: string;
  readonly text: string;
} {
  switch (failure.kind) {
    case 'unreachable':
      return {
        title: i18n.t('failure.unreachable_title'),
        text: i18n.t('failure.unreachable_text'),
      };
    case 'not-trackside':
      return {
        title: i18n.t('failure.not_trackside_title'),
        text: i18n.t('failure.not_trackside_text'),
      };
    case 'unauthorised':
      return {
        title: i18n.t('failure.unauthorised_title'),
        text: i18n.t('failure.unauthorised_text'),
      };
    case 'refused':
      return { title: i18n.t('failure.refused_title'), text: refusalText(failure) };
  }
}

/** Why the server refused, in the user's language where there are words for it. */
export function refusalText(failure: Extract<ApiFailure, { kind: 'refused' }>): string {
  const reason = knownRefusal(failure.reason);
  return reason === null ? failure.message : i18n.t(`refusal.${reason}`);
}

interface FailureStateProps {
  readonly failure: ApiFailure;
  readonly onRetry: () => void;
  readonly busy?: boolean;
}

/** An error or an unreachable server in the place of a screen: what happened, what it means, what to press. */
export function FailureState({ failure, onRetry, busy = false }: FailureStateProps) {
  const { title, text } = failureText(failure);
  const Icon = failure.kind === 'unreachable' ? CloudOff : CircleX;
  return (
    <div role="alert" className="flex flex-col items-center gap-3 px-8 py-12 text-center">
      <span className="inline-flex size-10 items-center justify-center rounded-full bg-error-soft text-error">
        <Icon aria-hidden size={20} />
      </span>
      <div className="flex max-w-72 flex-col gap-1">
        <p className="font-semibold">{title}</p>
        <p className="text-balance text-muted">{text}</p>
      </div>
      <Button onClick={onRetry} busy={busy}>
        {i18n.t('failure.retry')}
      </Button>
    </div>
  );
}

interface SkeletonProps {
  /** Size, as classes: the size of what will stand there. */
  readonly className: string;
}

export function Skeleton({ className }: SkeletonProps) {
  return <div className={classNames('animate-pulse rounded-md bg-hover lined', className)} />;
}

/** Tells assistive technology that skeletons are being shown. */
export function Loading({ children }: { readonly children: ReactNode }) {
  return (
    <div role="status" aria-label={i18n.t('failure.loading')} className="flex flex-col gap-3">
      {children}
    </div>
  );
}
