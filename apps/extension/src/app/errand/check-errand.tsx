import { useEffect, useRef } from 'react';

import { checkDraftItem, noCheckDraft, taken } from '../../features/check/check-draft.ts';
import { i18n } from '../../language/i18n.ts';
import { Notice } from '../../ui/status.tsx';
import { useWorkspace } from '../../workspace-context/workspace.ts';

interface CheckErrandProps {
  readonly text: string;
  readonly onFinish: () => void;
}

/** Puts what was selected on a page into the check, from where one step brings back what stood there. */
export function CheckErrand({ text, onFinish }: CheckErrandProps) {
  const { openScreen } = useWorkspace();
  const done = useRef(false);
  useEffect(() => {
    if (done.current) return;
    done.current = true;
    openScreen('check');
    if (text === '') return;
    void checkDraftItem.update((kept) => taken(kept ?? noCheckDraft, text)).then(onFinish);
  }, [text, onFinish, openScreen]);
  return text === '' ? <Notice tone="info">{i18n.t('errand.nothing_selected')}</Notice> : null;
}
