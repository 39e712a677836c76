import type { ReactNode } from 'react';

import { toApiFailure } from '../../api/api-failure.ts';
import { i18n } from '../../language/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { failureText } from '../../ui/states.tsx';
import { Notice } from '../../ui/status.tsx';
import { useEscape } from './use-escape.ts';

interface AskingProps {
  /** What would happen. */
  readonly children: ReactNode;
  /** What the button that does it says. */
  readonly yes: string;
  readonly busy: boolean;
  /** Why it was not done; null where nothing was tried. */
  readonly error: unknown;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** A question before what cannot be undone, with the safe answer under the finger. */
export function Asking({ children, yes, busy, error, onYes, onNo }: AskingProps) {
  const box = useEscape<HTMLDivElement>(onNo);
  return (
    <div ref={box} className="flex flex-col gap-2">
      <Notice tone="warn" urgent>
        {children}
      </Notice>
      {error !== null && (
        <Notice tone="error" urgent>
          {failureText(toApiFailure(error)).text}
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        <Button size="small" kind="danger" busy={busy} onClick={onYes}>
          {yes}
        </Button>
        <Button size="small" autoFocus onClick={onNo}>
          {i18n.t('people.keep')}
        </Button>
      </div>
    </div>
  );
}
