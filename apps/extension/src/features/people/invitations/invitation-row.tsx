import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';

import type { Invitation } from '../../../api/people-types.ts';
import { dateTimeText } from '../../../language/date-text.ts';
import { i18n } from '../../../language/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { Status } from '../../../ui/status.tsx';
import { useWorkspace } from '../../../workspace-context/workspace.ts';
import { Asking } from '../asking.tsx';

const tones = { open: 'info', used: 'ok', expired: 'neutral', revoked: 'neutral' } as const;

interface InvitationRowProps {
  readonly invitation: Invitation;
  readonly onWithdrawn: () => void;
}

/** One invitation: for whom, with which role, until when; an open one can be withdrawn. */
export function InvitationRow({ invitation, onWithdrawn }: InvitationRowProps) {
  const { api } = useWorkspace();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const withdraw = useMutation(
    api.access.invitations.revoke.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(api.access.invitations.pathFilter());
        onWithdrawn();
      },
    }),
  );
  const leave = (): void => {
    setAsking(false);
    withdraw.reset();
    opener.current?.focus();
  };
  const { id, name, role, expiresAt, state } = invitation;
  const isOpen = state === 'open';
  return (
    <li className="flex flex-col gap-3 px-3 py-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <bdi className="font-medium [overflow-wrap:anywhere]">{name}</bdi>
        <span>{i18n.t(`people.role_${role}`)}</span>
        <Status tone={tones[state]}>{i18n.t(`people.invitation_${state}`)}</Status>
        <span className="ms-auto text-sm text-muted tabular-nums">
          {isOpen && i18n.t('people.invitation_until', { moment: dateTimeText(expiresAt) })}
        </span>
        {isOpen && (
          <Button
            ref={opener}
            size="small"
            kind="danger"
            aria-expanded={asking}
            aria-label={i18n.t('people.withdraw_what', { name })}
            onClick={() => setAsking(true)}
          >
            {i18n.t('people.withdraw')}
          </Button>
        )}
      </div>
      {asking && isOpen && (
        <Asking
          yes={i18n.t('people.withdraw_yes')}
          busy={withdraw.isPending}
          error={withdraw.error}
          onYes={() => withdraw.mutate({ id })}
          onNo={leave}
        >
          {i18n.t('people.withdraw_sure', { name })}
        </Asking>
      )}
    </li>
  );
}
