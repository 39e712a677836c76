import { useState } from 'react';

import { toApiFailure, type ApiFailure } from '../../api/api-failure.ts';
import { i18n } from '../../language/i18n.ts';
import { useTrackerWords } from '../../postback-url/use-tracker-words.ts';
import { Button } from '../../ui/button.tsx';
import { failureText } from '../../ui/states.tsx';
import { Notice } from '../../ui/status.tsx';
import { useWorkspace } from '../../workspace-context/workspace.ts';
import { createExample } from './example-offer.ts';

/** Makes the example offer, for those who have none at hand. */
export function TakeExample() {
  const { client, server, refetch, setOffer } = useWorkspace();
  const words = useTrackerWords();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const take = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      const name = i18n.t('first_run.example_name');
      const serverUrl = server?.url ?? null;
      const macro = words?.clickMacro ?? undefined;
      setOffer(await createExample(client, { name, serverUrl, macro }));
      await refetch();
    } catch (error) {
      setFailure(toApiFailure(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <p className="text-sm text-muted">
        {i18n.t(server === null ? 'local.example_hint' : 'first_run.example_hint')}
      </p>
      {failure !== null && (
        <Notice tone="error" urgent>
          <strong className="block font-semibold">{failureText(failure).title}</strong>
          {failureText(failure).text}
        </Notice>
      )}
      <Button kind="primary" className="self-start" busy={busy} onClick={() => void take()}>
        {i18n.t('first_run.take_example')}
      </Button>
    </>
  );
}
