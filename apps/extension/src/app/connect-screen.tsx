import { localStateItem } from '../api/local/local-items.ts';
import { activeOffers } from '../api/local/local-state.ts';
import { ConnectView } from '../features/connect/connect-view.tsx';
import { ConnectSteps } from '../features/first-run/connect-steps.tsx';
import { FirstTracker } from '../features/tracker/first-tracker.tsx';
import { connectStepItem } from '../features/connect/connect-step.ts';
import { i18n } from '../language/i18n.ts';
import type { Connection } from '../storage/connection.ts';
import { openViewItem } from '../surfaces/open-view.ts';
import { useStored } from '../storage/use-stored.ts';
import { Button } from '../ui/button.tsx';

interface ConnectScreenProps {
  readonly onConnected: (connection: Connection) => void;
}

/** Connecting, or going on without a server, with what is left of the first run above it. */
export function ConnectScreen({ onConnected }: ConnectScreenProps) {
  const [step, setStep] = useStored(connectStepItem);
  const [local] = useStored(localStateItem);
  if (!step.loaded || !local.loaded) return null;
  const waiting = activeOffers(local.value).length;

  const stayLocal = (): void => {
    setStep('server');
    onConnected({ kind: 'local' });
  };
  if (step.value === 'tracker') {
    return <FirstTracker onDone={stayLocal} onBack={() => setStep('server')} />;
  }
  return (
    <ConnectView
      onConnected={(server) => {
        // What was set up without a server waits to be looked through, not to be sent.
        const first = waiting > 0 ? openViewItem.write('upload') : openViewItem.clear();
        void first.then(() => onConnected(server));
      }}
      steps={(serverUrl) => <ConnectSteps serverUrl={serverUrl} />}
      local={
        <div className="flex flex-col gap-2 border-t border-line pt-4">
          <Button
            onClick={() => {
              if (local.value.tracker === null) setStep('tracker');
              else stayLocal();
            }}
          >
            {i18n.t(waiting > 0 ? 'local.go_on' : 'local.use')}
          </Button>
          <p className="text-sm text-muted">
            {waiting > 0 ? i18n.t('local.waiting', waiting) : i18n.t('local.use_hint')}
          </p>
        </div>
      }
    />
  );
}
