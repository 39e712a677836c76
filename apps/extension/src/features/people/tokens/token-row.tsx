import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';

import type { AccessToken } from '../../../api/people-types.ts';
import { dateText, dateTimeText } from '../../../language/date-text.ts';
import { i18n } from '../../../language/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { Status } from '../../../ui/status.tsx';
import { useWorkspace } from '../../../workspace-context/workspace.ts';
import { Asking } from '../asking.tsx';
import { TokenForm } from './token-form.tsx';

const tones = { good: 'ok', expired: 'warn', revoked: 'neutral' } as const;

interface TokenRowProps {
  readonly token: AccessToken;
  /** This browser bears it. */
  readonly isOwn: boolean;
  readonly onRevoked: () => void;
}

/** One token, and below it the form that changes it or the question before it is revoked. */
export function TokenRow({ token, isOwn, onRevoked }: TokenRowProps) {
  const { api } = useWorkspace();
  const queries = useQueryClient();
  const [open, setOpen] = useState<'change' | 'revoke' | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const changer = useRef<HTMLButtonElement>(null);
  const revoke = useMutation(
    api.access.tokens.revoke.mutationOptions({
      onSuccess: async () => {
        setOpen(null);
        onRevoked();
        // Of one's own token the server says at once that it is no longer good.
        await queries.invalidateQueries();
      },
    }),
  );
  const leave = (): void => {
    setOpen(null);
    revoke.reset();
    opener.current?.focus();
  };
  const { id, name, role, createdAt, expiresAt, lastUsedAt, state } = token;
  return (
    <>
      <tr className="hover:bg-hover">
        <th scope="row" className="min-w-40 px-3 py-2 text-start font-medium">
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <bdi className="[overflow-wrap:anywhere]">{name}</bdi>
            {isOwn && <Status tone="info">{i18n.t('people.this_browser')}</Status>}
          </span>
        </th>
        <td className="px-3 py-2">{i18n.t(`people.role_${role}`)}</td>
        <td className="px-3 py-2 whitespace-nowrap tabular-nums">{dateText(createdAt)}</td>
        <td className="px-3 py-2 whitespace-nowrap tabular-nums">
          {expiresAt === null ? (
            <span className="text-muted">{i18n.t('people.never_ends')}</span>
          ) : (
            dateText(expiresAt)
          )}
        </td>
        <td className="px-3 py-2 whitespace-nowrap tabular-nums">
          {lastUsedAt === null ? (
            <span className="text-muted">{i18n.t('people.never_used')}</span>
          ) : (
            dateTimeText(lastUsedAt)
          )}
        </td>
        <td className="px-3 py-2">
          <Status tone={tones[state]}>{i18n.t(`people.state_${state}`)}</Status>
        </td>
        <td className="px-3 py-1 text-end">
          {state !== 'revoked' && (
            <span className="inline-flex gap-1">
              <Button
                ref={changer}
                size="small"
                kind="quiet"
                aria-expanded={open === 'change'}
                aria-label={i18n.t('people.token_change_what', { name })}
                onClick={() => setOpen('change')}
              >
                {i18n.t('people.payout_change')}
              </Button>
              <Button
                ref={opener}
                size="small"
                kind="danger"
                aria-expanded={open === 'revoke'}
                aria-label={i18n.t('people.revoke_what', { name })}
                onClick={() => setOpen('revoke')}
              >
                {i18n.t('people.revoke')}
              </Button>
            </span>
          )}
        </td>
      </tr>
      {open === 'change' && (
        <tr>
          <td colSpan={7} className="px-3 py-3">
            <TokenForm
              token={token}
              onDone={() => {
                setOpen(null);
                changer.current?.focus();
              }}
            />
          </td>
        </tr>
      )}
      {open === 'revoke' && (
        <tr>
          <td colSpan={7} className="px-3 py-3">
            <Asking
              yes={i18n.t(isOwn ? 'people.revoke_own_yes' : 'people.revoke_yes')}
              busy={revoke.isPending}
              error={revoke.error}
              onYes={() => revoke.mutate({ id })}
              onNo={leave}
            >
              {i18n.t(isOwn ? 'people.revoke_own_sure' : 'people.revoke_sure', { name })}
            </Asking>
          </td>
        </tr>
      )}
    </>
  );
}
