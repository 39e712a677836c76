import { toApiFailure } from '../api/api-failure.ts';
import { i18n } from '../language/i18n.ts';
import { Button } from '../ui/button.tsx';
import { failureText } from '../ui/states.tsx';
import { Notice } from '../ui/status.tsx';
import { useServerBack, useServerPulse } from '../workspace-context/use-server-pulse.ts';
import { useWorkspace } from '../workspace-context/workspace.ts';

/**
 * Says that the server is gone, where anything is shown that it said before, be it at the last
 * opening; all is read again once it is back. What was never read, its screen tells.
 */
export function ServerNotice() {
  const { chosen, refetch } = useWorkspace();
  const { data, error, isFetching, refetch: ask } = useServerPulse();
  useServerBack(() => void refetch());
  if (error === null || (data === undefined && chosen.kind !== 'ready')) return null;
  const failure = toApiFailure(error);
  const { title, text } = failureText(failure);
  return (
    <div className="sticky top-0 z-20 bg-surface px-3 pt-2">
      <Notice
        tone="error"
        urgent
        action={
          <Button size="small" busy={isFetching} onClick={() => void ask()}>
            {i18n.t('failure.retry')}
          </Button>
        }
      >
        {title}. {failure.kind === 'unauthorised' ? text : i18n.t('shell.may_be_old')}
      </Notice>
    </div>
  );
}
