import { i18n } from '../../language/i18n.ts';
import { piecesOfName } from './name-pieces.ts';

/** A name of which every byte counts: what cannot be seen in it, or deceives, is marked. Its direction stays its own. */
export function ExactName({ name }: { readonly name: string }) {
  return (
    <bdi className="whitespace-pre-wrap">
      {piecesOfName(name).map(({ kind, text, codePoint }, index) =>
        kind === 'same' ? (
          text
        ) : (
          <span
            key={index}
            className="mx-px rounded-xs bg-warn-soft lined px-0.5 font-mono text-warn"
            title={i18n.t(`match.piece_${kind}`)}
            data-odd={codePoint ?? 'U+0020'}
          >
            {text}
            {codePoint !== null && <span className="ps-0.5 text-[10px]">{codePoint}</span>}
          </span>
        ),
      )}
    </bdi>
  );
}

/** Stands for a name in a sentence of the locale. */
export const namePlace = '\uFFFC';

interface NamedTextProps {
  /** The sentence, with `namePlace` where the name belongs. */
  readonly text: string;
  readonly name: string;
}

/** A sentence that speaks of a name, with the name as it is. */
export function NamedText({ text, name }: NamedTextProps) {
  const [before = '', after = ''] = text.split(namePlace);
  return (
    <>
      {before}
      <ExactName name={name} />
      {after}
    </>
  );
}
