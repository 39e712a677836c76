import { tokenHint } from '@trackside/core';

import { i18n } from '../language/i18n.ts';
import { classNames } from './class-names.ts';
import { holdsSampleName } from './names/sample-name.ts';
import { urlPieces, type UrlPiece } from './url-pieces.ts';

const pieceClass = {
  literal: '',
  macro: 'rounded bg-accent-soft px-1 py-px font-medium text-accent box-decoration-clone lined',
  token: 'text-muted',
  gap: 'rounded border border-dashed border-warn px-1 font-medium text-warn box-decoration-clone',
} as const satisfies Record<UrlPiece['kind'], string>;

interface MaskedUrlProps {
  readonly url: string;
  /** Tokens to be masked but for their ends. */
  readonly tokens: readonly string[];
  readonly label: string;
  readonly className?: string;
}

/** A URL template as it will be copied: wrapped, never cut; only our token is not in full sight. */
export function MaskedUrl({ url, tokens, label, className }: MaskedUrlProps) {
  return (
    <div
      role="group"
      dir="ltr"
      aria-label={label}
      className={classNames(
        'rounded-md bg-sunken lined px-2.5 py-2 font-mono text-xs leading-[18px] [overflow-wrap:anywhere]',
        className,
      )}
    >
      {urlPieces(url, tokens).map(({ kind, text }, index) => {
        const sample = kind === 'macro' && holdsSampleName(text);
        const shown = sample ? 'gap' : kind;
        return (
          <span
            key={`${index}-${shown}`}
            className={pieceClass[shown]}
            title={shown === 'gap' ? i18n.t(sample ? 'url.sample' : 'url.gap') : undefined}
            data-gap={shown === 'gap' || undefined}
          >
            {kind === 'token' ? tokenHint(text) : text}
          </span>
        );
      })}
    </div>
  );
}
