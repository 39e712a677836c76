import { tokenHint } from '@trackside/core';
import { Eye, EyeOff } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';

import { i18n } from '../../language/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Status } from '../../ui/status.tsx';

interface SecretOnceProps {
  readonly title: string;
  /** What is copied, for those who do not see its surroundings. */
  readonly what: string;
  /** Exactly what lands on the clipboard. */
  readonly text: string;
  /** The part of it that is nobody's business. */
  readonly secret: string;
  /** What to do with it now. */
  readonly advice: string;
  readonly onDone: () => void;
}

/** What the server shows a single time: masked until the user asks, with Copy beside it. */
export function SecretOnce({ title, what, text, secret, advice, onDone }: SecretOnceProps) {
  const [shown, setShown] = useState(false);
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  const Icon = shown ? EyeOff : Eye;
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-label={title}
      className="flex flex-col gap-3 rounded-lg border border-line bg-sunken p-4"
    >
      <div className="flex flex-wrap items-center gap-2">
        <h4 className="font-semibold">
          <bdi>{title}</bdi>
        </h4>
        <Status tone="warn">{i18n.t('people.shown_once')}</Status>
      </div>
      <p>{advice}</p>
      <code
        dir="ltr"
        className="rounded-md border border-line bg-surface px-2.5 py-2 font-mono text-xs [overflow-wrap:anywhere]"
      >
        {shown ? text : text.replace(secret, tokenHint(secret))}
      </code>
      <div className="flex flex-wrap gap-2">
        <CopyButton text={text} what={what} kind="primary" />
        <Button
          size="small"
          icon={<Icon aria-hidden size={14} />}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          {i18n.t(shown ? 'people.mask' : 'people.reveal')}
        </Button>
        <Button size="small" kind="quiet" className="ms-auto" onClick={onDone}>
          {i18n.t('people.copied_it')}
        </Button>
      </div>
    </section>
  );
}
