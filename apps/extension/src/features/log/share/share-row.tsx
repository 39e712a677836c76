import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';

import { toApiFailure } from '../../../api/api-failure.ts';
import type { WhyShare } from '../../../api/api-types.ts';
import { arrivalTime } from '../../../kept-postbacks/arrival-time.ts';
import { uiLanguage } from '../../../language/format-language.ts';
import { i18n } from '../../../language/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { failureText } from '../../../ui/states.tsx';
import { Notice, Status } from '../../../ui/status.tsx';
import { useMay } from '../../../workspace-context/role/use-role.ts';
import { useWorkspace } from '../../../workspace-context/workspace.ts';

interface ShareRowProps {
  readonly share: WhyShare;
  readonly onOpen: ((postbackId: string) => void) | null;
  readonly onRevoked: ((shareId: number) => void) | undefined;
}

/** One link: since when, by whom, with or without amounts; it is taken back after a question. */
export function ShareRow({ share, onOpen, onRevoked }: ShareRowProps) {
  const { api } = useWorkspace();
  const queries = useQueryClient();
  const mayRevoke = useMay('manager');
  const [asking, setAsking] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const revoke = useRef<HTMLButtonElement>(null);
  const unshare = useMutation(
    api.postbacks.unshare.mutationOptions({
      onSettled: () => void queries.invalidateQueries(api.postbacks.shares.pathFilter()),
    }),
  );
  const { id, postbackId, showAmounts, at, by } = share;
  const [now] = useState(() => new Date());
  const moment = arrivalTime(at, now, uiLanguage());
  const takeBack = (): void => {
    // The row goes, and the focus must not go with it.
    const next = row.current?.closest('section, dialog')?.querySelector('button');
    unshare.mutate(
      { shareId: id },
      {
        onSuccess: () => {
          onRevoked?.(id);
          next?.focus();
        },
      },
    );
  };
  return (
    <li ref={row} className="flex flex-col gap-2 px-3 py-2">
      <div className="flex flex-wrap items-center gap-2">
        <span className="min-w-0 flex-1 text-sm [overflow-wrap:anywhere]">
          {i18n.t('log.shared_by', { name: by, moment })}
          {onOpen !== null && (
            <code dir="ltr" className="block font-mono text-xs text-muted">
              {postbackId}
            </code>
          )}
        </span>
        <Status tone={showAmounts ? 'info' : 'neutral'}>
          {i18n.t(showAmounts ? 'log.with_amounts' : 'log.without_amounts')}
        </Status>
        {onOpen !== null && (
          <Button size="small" onClick={() => onOpen(postbackId)}>
            {i18n.t('log.open_postback')}
          </Button>
        )}
        {!asking && mayRevoke && (
          <Button
            ref={revoke}
            size="small"
            kind="danger"
            aria-label={i18n.t('log.revoke_what', { moment })}
            onClick={() => setAsking(true)}
          >
            {i18n.t('log.revoke')}
          </Button>
        )}
      </div>
      {asking && (
        <div
          role="group"
          aria-label={i18n.t('log.revoke_sure')}
          className="flex flex-wrap items-center gap-2"
        >
          <span className="flex-1 text-sm">{i18n.t('log.revoke_sure')}</span>
          <Button size="small" kind="danger" autoFocus busy={unshare.isPending} onClick={takeBack}>
            {i18n.t('log.revoke_now')}
          </Button>
          <Button
            size="small"
            onClick={() => {
              setAsking(false);
              setTimeout(() => revoke.current?.focus());
            }}
          >
            {i18n.t('log.keep')}
          </Button>
        </div>
      )}
      {unshare.isError && (
        <Notice tone="error" urgent>
          {failureText(toApiFailure(unshare.error)).text}
        </Notice>
      )}
    </li>
  );
}
