import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import { toApiFailure } from '../../../api/api-failure.ts';
import type { PostbackRow } from '../../../api/api-types.ts';
import { arrivalTime } from '../../../kept-postbacks/arrival-time.ts';
import { uiLanguage } from '../../../language/format-language.ts';
import { i18n } from '../../../language/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { failureText } from '../../../ui/states.tsx';
import { Notice } from '../../../ui/status.tsx';
import { useWorkspace } from '../../../workspace-context/workspace.ts';
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
  const [now] = useState(() => new Date());
  const [asking, setAsking] = useState(false);
  const [withEvents, setWithEvents] = useState<boolean | null>(null);
  const [last, setLast] = useState<'none' | 'reversed' | 'undone'>('none');
  const justReversed = last === 'reversed';
  const done = (what: 'reversed' | 'undone') => (): Promise<void> => {
    setAsking(false);
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
  return (
    <div className="flex flex-col gap-3">
      {reversal === null ? (
        !asking && (
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
            !asking && (
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
      {asking && reversal === null && (
        <ReasonForm
          title={i18n.t('log.reverse_title')}
          submit={i18n.t('log.reverse_now')}
          danger
          ready={withEvents !== null}
          busy={reverse.isPending}
          onSubmit={(reason) => reverse.mutate({ id, reason, withEvents: withEvents === true })}
          onCancel={() => setAsking(false)}
        >
          <ReversalPreview id={id} onKnown={setWithEvents} />
        </ReasonForm>
      )}
      {asking && reversal !== null && (
        <ReasonForm
          title={i18n.t('log.undo_title')}
          submit={i18n.t('log.undo_now')}
          ready
          busy={undo.isPending}
          onSubmit={(reason) => undo.mutate({ id, reason })}
          onCancel={() => setAsking(false)}
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
