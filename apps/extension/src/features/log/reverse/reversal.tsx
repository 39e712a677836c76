import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';

import { toApiFailure } from '../../../api/api-failure.ts';
import type { PostbackRow } from '../../../api/api-types.ts';
import { arrivalTime } from '../../../kept-postbacks/arrival-time.ts';
import { uiLanguage } from '../../../language/format-language.ts';
import { i18n } from '../../../language/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { useDraft } from '../../../storage/draft.ts';
import { failureText } from '../../../ui/states.tsx';
import { Notice } from '../../../ui/status.tsx';
import { useMay } from '../../../workspace-context/role/use-role.ts';
import { useServer } from '../../../workspace-context/use-server.ts';
import { useWorkspace } from '../../../workspace-context/workspace.ts';
import { noReason, reasonDraftItem } from './reason-draft.ts';
import { ReasonForm } from './reason-form.tsx';
import { ReversalPreview } from './reversal-preview.tsx';

interface ReversalProps {
  readonly postback: PostbackRow;
  /** Resolves once what changed is read again. */
  readonly onChanged: () => Promise<void>;
}

/** Takes a wrong record back, or lets it count again; whoever does it says why. */
export function Reversal({ postback, onChanged }: ReversalProps) {
  const { api } = useWorkspace();
  const { id, reversal } = postback;
  const { url } = useServer();
  const draft = useDraft(
    useMemo(() => reasonDraftItem(url), [url]),
    noReason,
  );
  const typed = {
    reason: draft.value.postbackId === id ? draft.value.reason : '',
    onType: (reason: string) => draft.change({ postbackId: id, reason }),
  };
  const mayReverse = useMay('manager');
  const [now] = useState(() => new Date());
  const [asking, setAsking] = useState(false);
  const [withEvents, setWithEvents] = useState<boolean | null>(null);
  const [last, setLast] = useState<'none' | 'reversed' | 'undone'>('none');
  const justReversed = last === 'reversed';
  const done = (what: 'reversed' | 'undone') => (): Promise<void> => {
    setAsking(false);
    draft.discard();
    setLast(what);
    return onChanged();
  };
  const reverse = useMutation(
    api.postbacks.reverse.mutationOptions({ onSuccess: done('reversed') }),
  );
  const undo = useMutation(
    api.postbacks.undoReversal.mutationOptions({ onSuccess: done('undone') }),
  );
  const failed = [reverse, undo].find(({ isError }) => isError);
  const open = (): void => {
    reverse.reset();
    undo.reset();
    setAsking(true);
  };
  const cancel = (): void => {
    setAsking(false);
    draft.discard();
  };
  return (
    <div className="flex flex-col gap-3">
      {reversal === null ? (
        !asking &&
        mayReverse && (
          <Button
            kind="danger"
            className="self-start"
            autoFocus={last === 'undone'}
            busy={reverse.isPending}
            onClick={open}
          >
            {i18n.t('log.reverse')}
          </Button>
        )
      ) : (
        <Notice
          tone="warn"
          action={
            !asking &&
            mayReverse && (
              <Button
                size="small"
                busy={undo.isPending}
                autoFocus={justReversed}
                onClick={() => {
                  if (justReversed) undo.mutate({ id, reason: i18n.t('log.undo_at_once') });
                  else open();
                }}
              >
                {i18n.t(justReversed ? 'events.undo' : 'log.undo_reversal')}
              </Button>
            )
          }
        >
          <span role="status" className="block font-medium">
            {i18n.t('log.reversed_by', {
              name: reversal.by,
              moment: arrivalTime(reversal.at, now, uiLanguage()),
            })}
          </span>
          <q className="block">
            <bdi>{reversal.reason}</bdi>
          </q>
          {reversal.alongWithConversion && (
            <span className="block text-muted">{i18n.t('log.reversed_along')}</span>
          )}
        </Notice>
      )}
      {!mayReverse && <p className="text-sm text-muted">{i18n.t('log.viewer_reverse')}</p>}
      {asking && draft.loaded && reversal === null && (
        <ReasonForm
          title={i18n.t('log.reverse_title')}
          submit={i18n.t('log.reverse_now')}
          danger
          {...typed}
          ready={withEvents !== null}
          busy={reverse.isPending}
          onSubmit={(reason) => reverse.mutate({ id, reason, withEvents: withEvents === true })}
          onCancel={cancel}
        >
          <ReversalPreview id={id} onKnown={setWithEvents} />
        </ReasonForm>
      )}
      {asking && draft.loaded && reversal !== null && (
        <ReasonForm
          title={i18n.t('log.undo_title')}
          submit={i18n.t('log.undo_now')}
          {...typed}
          ready
          busy={undo.isPending}
          onSubmit={(reason) => undo.mutate({ id, reason })}
          onCancel={cancel}
        />
      )}
      {failed !== undefined && (
        <Notice tone="error" urgent>
          {failureText(toApiFailure(failed.error)).text}
        </Notice>
      )}
    </div>
  );
}
