import { hoursOfWindow } from '@trackside/core';
import { ScanLine } from 'lucide-react';
import { useState } from 'react';

import { readNames } from '../../../dashboards/read-from-tab.ts';
import { useReaders } from '../../../dashboards/use-readers.ts';
import { i18n } from '../../../language/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { useWorkspace } from '../../../workspace-context/workspace.ts';
import { toDuration, type Duration } from './set-up-facts.ts';

/** Reads the postback window from a page that shows it; nothing where no reader knows such a page. */
export function WindowReader({ onRead }: { readonly onRead: (window: Duration) => void }) {
  const { tab } = useWorkspace();
  const readers = useReaders().first.filter(({ kind }) => kind === 'mapping');
  const [state, setState] = useState<'idle' | 'busy' | 'nothing'>('idle');
  if (tab === null || readers.length === 0) return null;
  const read = async (): Promise<void> => {
    setState('busy');
    const answer = await readNames(tab.id, readers);
    const hours = answer.kind === 'mapping' ? hoursOfWindow(answer.window ?? '') : null;
    setState(hours === null ? 'nothing' : 'idle');
    if (hours !== null) onRead(toDuration(hours));
  };
  return (
    <div className="flex flex-col items-start gap-1">
      <Button
        size="small"
        icon={<ScanLine aria-hidden size={13} />}
        busy={state === 'busy'}
        onClick={() => void read()}
      >
        {i18n.t('check.more_read_window')}
      </Button>
      <span role="status" className="text-sm text-muted">
        {state === 'nothing' && i18n.t('check.more_no_window')}
      </span>
    </div>
  );
}
