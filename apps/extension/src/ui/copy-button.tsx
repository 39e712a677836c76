import { Check, Copy, TriangleAlert } from 'lucide-react';
import { createContext, useContext, useEffect, useState } from 'react';

import { i18n } from '../language/i18n.ts';
import { Button, type ButtonProps } from './button.tsx';

const confirmationMs = 1600;

/** Told of each text that was copied, whichever button did it. */
export const CopiedContext = createContext<(text: string) => void>(() => undefined);

interface CopyButtonProps {
  /** Exactly what lands on the clipboard. */
  readonly text: string;
  /** What is copied, for those who do not see its surroundings: "Copy <what>". */
  readonly what: string;
  readonly label?: string;
  readonly kind?: ButtonProps['kind'];
  readonly disabled?: boolean;
}

export function CopyButton({ text, what, label, kind = 'secondary', disabled }: CopyButtonProps) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const onCopied = useContext(CopiedContext);

  useEffect(() => {
    if (state === 'idle') return undefined;
    const timer = setTimeout(() => setState('idle'), confirmationMs);
    return () => clearTimeout(timer);
  }, [state]);

  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => {
        setState('copied');
        onCopied(text);
      },
      () => setState('failed'),
    );
  };

  const words = {
    idle: label ?? i18n.t('copy.copy'),
    copied: i18n.t('copy.copied'),
    failed: i18n.t('copy.failed'),
  };
  const icons = {
    idle: <Copy aria-hidden size={14} />,
    copied: <Check aria-hidden size={14} className="text-ok" />,
    failed: <TriangleAlert aria-hidden size={14} className="text-error" />,
  };
  return (
    <span className="relative inline-flex shrink-0">
      <Button
        kind={kind}
        size="small"
        icon={icons[state]}
        onClick={copy}
        disabled={disabled === true}
        aria-label={i18n.t('copy.what', { label: words[state], what })}
        data-copied={state === 'copied' || undefined}
      >
        {words[state]}
      </Button>
      <span role="status" className="sr-only">
        {state === 'copied' && i18n.t('copy.copied_what', { what })}
        {state === 'failed' && i18n.t('copy.failed_what', { what })}
      </span>
    </span>
  );
}
