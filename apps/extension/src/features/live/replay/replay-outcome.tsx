import { useEffect } from 'react';

import { toApiFailure } from '../../../api/api-failure.ts';
import type { PostbackRow } from '../../../api/api-types.ts';
import { i18n } from '../../../language/i18n.ts';
import { failureText } from '../../../ui/states.tsx';
import { Notice } from '../../../ui/status.tsx';
import { useServerBack } from '../../../workspace-context/use-server-pulse.ts';
import { unchangedVerdict } from './unchanged-verdict.ts';
import type { Replay } from './use-replay.ts';

const justNowMs = 60_000;

interface ReplayOutcomeProps {
  readonly verdict: PostbackRow['verdict'];
  readonly replay: Replay;
}

/** What came of a replay where the row itself does not show it: it failed, or changed nothing. */
export function ReplayOutcome({ verdict, replay }: ReplayOutcomeProps) {
  const unchanged = unchangedVerdict({
    before: replay.context,
    after: replay.data?.verdict,
    shown: verdict,
  });
  const { reset } = replay;
  useEffect(() => {
    if (unchanged === null) return undefined;
    const timer = setTimeout(reset, justNowMs);
    return () => clearTimeout(timer);
  }, [unchanged, reset, replay.submittedAt]);
  return (
    <>
      <div role="status">
        {unchanged !== null && (
          <p className="px-3 ps-8 pb-2 text-sm text-muted">{i18n.t(`live.still_${unchanged}`)}</p>
        )}
      </div>
      {replay.isError && <ReplayFailure error={replay.error} onServerBack={reset} />}
    </>
  );
}

interface ReplayFailureProps {
  readonly error: unknown;
  readonly onServerBack: () => void;
}

function ReplayFailure({ error, onServerBack }: ReplayFailureProps) {
  useServerBack(onServerBack);
  return (
    <div className="px-3 ps-8 pb-3">
      <Notice tone="error" urgent>
        {failureText(toApiFailure(error)).text}
      </Notice>
    </div>
  );
}
