import { useQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useRef, useState } from 'react';

import { toApiFailure } from '../../../api/api-failure.ts';
import type { Invitation } from '../../../api/people-types.ts';
import { i18n } from '../../../language/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { FailureState, Loading, Skeleton } from '../../../ui/states.tsx';
import { useWorkspace } from '../../../workspace-context/workspace.ts';
import { SecretOnce } from '../secret-once.tsx';
import { InvitationRow } from './invitation-row.tsx';
import { NewInvitationForm } from './new-invitation-form.tsx';

const pulseMs = 15_000;

/** Links that bring somebody in: the open ones, those that are over, and a way to make one. */
export function Invitations() {
  const { api } = useWorkspace();
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<{ readonly name: string; readonly url: string } | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // Somebody may come in by one at any moment.
  const invitations = useQuery({
    ...api.access.invitations.list.queryOptions(),
    refetchInterval: pulseMs,
  });
  const focusHeading = (): void => heading.current?.focus();
  return (
    <section aria-labelledby="invitations" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end gap-2">
        <div className="me-auto">
          <h3 ref={heading} id="invitations" tabIndex={-1} className="text-lg font-semibold">
            {i18n.t('people.invitations')}
          </h3>
          <p className="max-w-3xl text-muted">{i18n.t('people.invitations_about')}</p>
        </div>
        {!making && (
          <Button
            size="small"
            kind="primary"
            icon={<UserPlus aria-hidden size={14} />}
            onClick={() => {
              setMade(null);
              setMaking(true);
            }}
          >
            {i18n.t('people.invite')}
          </Button>
        )}
      </div>
      {making && (
        <NewInvitationForm
          onMade={(invitation) => {
            setMaking(false);
            setMade(invitation);
          }}
          onCancel={() => {
            setMaking(false);
            focusHeading();
          }}
        />
      )}
      {made !== null && (
        <SecretOnce
          title={i18n.t('people.invitation_made', { name: made.name })}
          what={i18n.t('people.invitation_what')}
          text={made.url}
          secret={made.url.slice(made.url.indexOf('#') + 1)}
          advice={i18n.t('people.invitation_advice')}
          onDone={() => {
            setMade(null);
            focusHeading();
          }}
        />
      )}
      {invitations.isPending ? (
        <Loading>
          <Skeleton className="h-9" />
        </Loading>
      ) : invitations.data === undefined ? (
        <FailureState
          failure={toApiFailure(invitations.error)}
          onRetry={() => void invitations.refetch()}
          busy={invitations.isFetching}
        />
      ) : (
        <Listed invitations={invitations.data} onWithdrawn={focusHeading} />
      )}
    </section>
  );
}

interface ListedProps {
  readonly invitations: readonly Invitation[];
  readonly onWithdrawn: () => void;
}

function Listed({ invitations, onWithdrawn }: ListedProps) {
  const open = invitations.filter(({ state }) => state === 'open');
  const over = invitations.filter(({ state }) => state !== 'open');
  const rows = (some: readonly Invitation[]) =>
    some.map((invitation) => (
      <InvitationRow key={invitation.id} invitation={invitation} onWithdrawn={onWithdrawn} />
    ));
  return (
    <>
      {open.length === 0 ? (
        <p className="text-muted">{i18n.t('people.invitations_none')}</p>
      ) : (
        <ul
          aria-label={i18n.t('people.invitations_open')}
          className="divide-y divide-line rounded-lg border border-line"
        >
          {rows(open)}
        </ul>
      )}
      {over.length > 0 && (
        <details>
          <summary className="text-sm font-medium text-muted">
            {i18n.t('people.invitations_over', { count: String(over.length) })}
          </summary>
          <ul className="mt-2 divide-y divide-line rounded-lg border border-line">{rows(over)}</ul>
        </details>
      )}
    </>
  );
}
