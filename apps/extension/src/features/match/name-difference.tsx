import { i18n } from '#i18n';

import type { ShownPiece } from './name-pieces.ts';

const pieceClass = {
  same: '',
  case: 'rounded-xs bg-error-soft font-semibold text-error underline decoration-2 underline-offset-2',
  blank:
    'mx-px rounded-xs border border-error bg-error-soft px-1 font-sans font-semibold text-error',
  lookalike: 'rounded-xs bg-error-soft font-semibold text-error',
  missing: 'rounded-xs border border-dashed border-error text-error',
  extra: 'rounded-xs bg-error-soft font-semibold text-error',
  other: 'rounded-xs bg-error-soft font-semibold text-error',
} as const satisfies Record<ShownPiece['kind'], string>;

interface NameDifferenceProps {
  /** The name itself, for those who hear it. */
  readonly name: string;
  readonly pieces: readonly ShownPiece[];
}

/** A name with the characters marked that make it another name. */
export function NameDifference({ name, pieces }: NameDifferenceProps) {
  return (
    <span className="font-mono text-sm [overflow-wrap:anywhere] whitespace-pre-wrap">
      <span className="sr-only">{name}</span>
      <span aria-hidden data-name={name}>
        {pieces.map(({ kind, text, codePoint }, index) => (
          <span
            key={`${index}-${kind}`}
            data-difference={kind === 'same' ? undefined : kind}
            className={pieceClass[kind]}
            title={kind === 'same' ? undefined : i18n.t(`match.piece_${kind}`)}
          >
            {text}
            {codePoint !== null && <span className="ps-0.5 text-[10px]">{codePoint}</span>}
          </span>
        ))}
      </span>
    </span>
  );
}
