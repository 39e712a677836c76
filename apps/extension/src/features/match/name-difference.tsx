import { i18n } from '../../language/i18n.ts';
import type { ShownPiece } from '../../ui/names/name-pieces.ts';

const oddClass = 'rounded-xs bg-error-soft font-semibold text-error lined';

const pieceClass = {
  same: '',
  case: 'rounded-xs bg-error-soft font-semibold text-error underline decoration-2 underline-offset-2',
  blank:
    'mx-px rounded-xs border border-error bg-error-soft px-1 font-sans font-semibold text-error',
  lookalike: oddClass,
  missing: 'rounded-xs border border-dashed border-error text-error',
  extra: oddClass,
  other: oddClass,
} as const satisfies Record<ShownPiece['kind'], string>;

interface NameDifferenceProps {
  /** The name itself, for those who hear it. */
  readonly name: string;
  readonly pieces: readonly ShownPiece[];
  /** Drawn is the event here; else the name on the page. */
  readonly ofEvent?: boolean;
}

/** A name with the characters marked that make it another name. */
export function NameDifference({ name, pieces, ofEvent = false }: NameDifferenceProps) {
  return (
    <bdi className="font-mono text-sm [overflow-wrap:anywhere] whitespace-pre-wrap">
      <span className="sr-only">{name}</span>
      <span aria-hidden data-name={name}>
        {pieces.map(({ kind, text, codePoint }, index) => (
          <span
            key={`${index}-${kind}`}
            data-difference={kind === 'same' ? undefined : kind}
            className={pieceClass[kind]}
            title={kind === 'same' ? undefined : titleOf(kind, ofEvent)}
          >
            {text}
            {codePoint !== null && <span className="ps-0.5 text-[10px]">{codePoint}</span>}
          </span>
        ))}
      </span>
    </bdi>
  );
}

/** What one of the two has too much, the other lacks. */
function titleOf(kind: Exclude<ShownPiece['kind'], 'same'>, ofEvent: boolean): string {
  if (!ofEvent) return i18n.t(`match.piece_${kind}`);
  if (kind === 'extra') return i18n.t('match.piece_missing');
  return i18n.t(kind === 'missing' ? 'match.piece_missing_here' : `match.piece_${kind}`);
}
