import type { ReactNode } from 'react';

import { i18n } from '../../language/i18n.ts';
import { useStored } from '../../storage/use-stored.ts';
import { useMay } from '../../workspace-context/role/use-role.ts';
import { useWorkspace } from '../../workspace-context/workspace.ts';
import { firstRunItem } from './first-run-item.ts';
import { PracticeLink } from './practice-link.tsx';
import { StepList } from './step-list.tsx';
import { TakeExample } from './take-example.tsx';

interface FirstRunGuideProps {
  /** Where the first URL is copied. */
  readonly copy: ReactNode;
  /** How an own offer is made, beside taking the example. */
  readonly ownOffer?: ReactNode;
  /** What stands here once the last step is done. */
  readonly done?: ReactNode;
  /** What stands here for who may only read: there is no step for them to take. */
  readonly reading?: ReactNode;
}

/** What is left of the three steps once there is a connection. */
export function FirstRunGuide({ copy, ownOffer, done, reading }: FirstRunGuideProps) {
  const [firstRun, setFirstRun] = useStored(firstRunItem);
  const { server, offers } = useWorkspace();
  const mayChange = useMay('manager');
  if (!firstRun.loaded || offers === null) return null;
  if (firstRun.value === 'done') return done;
  if (firstRun.value !== 'running') return null;
  if (!mayChange) return reading;
  const hasOffer = offers.length > 0;
  return (
    <StepList
      done={{ connect: true, offer: hasOffer, copy: false }}
      onSkip={() => setFirstRun('skipped')}
    >
      {hasOffer ? (
        <>
          {copy}
          {server !== null && <PracticeLink serverUrl={server.url} />}
        </>
      ) : (
        <>
          <TakeExample />
          {ownOffer}
        </>
      )}
    </StepList>
  );
}

/** Every step ticked off, and where to go from there. */
export function FirstRunDone() {
  const { server } = useWorkspace();
  return (
    <div className="flex flex-col gap-3">
      <StepList done={{ connect: true, offer: true, copy: true }} />
      <p className="text-muted">
        {i18n.t(server === null ? 'local.all_done' : 'first_run.all_done')}
      </p>
      {server !== null && <PracticeLink serverUrl={server.url} />}
    </div>
  );
}
