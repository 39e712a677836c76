import { useStored } from '../../storage/use-stored.ts';
import { firstRunItem } from './first-run-item.ts';
import { PracticeLink } from './practice-link.tsx';
import { StepList } from './step-list.tsx';

const nothingDone = { connect: false, offer: false, copy: false };

/** The three steps where there is no connection yet; nothing once the first run is over. */
export function ConnectSteps({ serverUrl }: { readonly serverUrl: string | null }) {
  const [firstRun, setFirstRun] = useStored(firstRunItem);
  if (firstRun.value !== 'running') return null;
  return (
    <StepList done={nothingDone} onSkip={() => setFirstRun('skipped')}>
      {serverUrl !== null && <PracticeLink serverUrl={serverUrl} />}
    </StepList>
  );
}
