import { ConnectView } from '../features/connect/connect-view.tsx';
import { ConnectSteps } from '../features/first-run/connect-steps.tsx';
import type { Connection } from '../storage/connection.ts';

interface ConnectScreenProps {
  readonly onConnected: (connection: Connection) => void;
}

/** Connecting, with what is left of the first run above it. */
export function ConnectScreen({ onConnected }: ConnectScreenProps) {
  return (
    <ConnectView
      onConnected={onConnected}
      steps={(serverUrl) => <ConnectSteps serverUrl={serverUrl} />}
    />
  );
}
