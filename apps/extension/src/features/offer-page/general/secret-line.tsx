import { tokenHint } from '@trackside/core';
import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';

import { i18n } from '../../../language/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { useMay } from '../../../workspace-context/role/use-role.ts';

interface SecretLineProps {
  readonly secret: string;
  /** What it is: "Secure token". */
  readonly what: string;
}

/** A secret, masked until somebody asks for it. A viewer is told its ends alone, and can reveal no more. */
export function SecretLine({ secret, what }: SecretLineProps) {
  const [isShown, setIsShown] = useState(false);
  const isWhole = useMay('manager');
  return (
    <div className="flex flex-col gap-1">
      <div className="flex flex-wrap items-center gap-2">
        <code
          dir="ltr"
          aria-label={what}
          className="min-w-0 rounded-md bg-sunken px-2.5 py-1.5 font-mono text-xs lined [overflow-wrap:anywhere]"
        >
          {isWhole && !isShown ? tokenHint(secret) : secret}
        </code>
        {isWhole && (
          <>
            <Button
              size="small"
              kind="quiet"
              aria-label={i18n.t(isShown ? 'offer_page.hide_what' : 'offer_page.reveal_what', {
                what,
              })}
              icon={isShown ? <EyeOff aria-hidden size={14} /> : <Eye aria-hidden size={14} />}
              onClick={() => setIsShown(!isShown)}
            >
              {i18n.t(isShown ? 'offer_page.hide' : 'offer_page.reveal')}
            </Button>
            <CopyButton text={secret} what={what} />
          </>
        )}
      </div>
      {!isWhole && <p className="text-sm text-muted">{i18n.t('offer_page.ends_only')}</p>}
    </div>
  );
}
