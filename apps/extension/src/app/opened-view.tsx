import { TrackerOverlay } from '../features/tracker/tracker-overlay.tsx';
import { UploadView } from '../features/upload/upload-view.tsx';
import { useWorkspace } from '../workspace-context/workspace.ts';

interface OpenedViewProps {
  readonly view: 'tracker' | 'upload';
  readonly onClose: () => void;
}

/** The task over all screens: one is for local mode, the other for a server. */
export function OpenedView({ view, onClose }: OpenedViewProps) {
  const { server } = useWorkspace();
  if (view === 'tracker') return server === null && <TrackerOverlay onClose={onClose} />;
  return server !== null && <UploadView server={server} onClose={onClose} />;
}
