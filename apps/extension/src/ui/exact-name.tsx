const edgeBlanks = /^(\s*)(.*?)(\s*)$/su;

/** A name of which every byte counts: blanks at its ends are made visible. */
export function ExactName({ name }: { readonly name: string }) {
  const [, before = '', core = name, after = ''] = edgeBlanks.exec(name) ?? [];
  return (
    <>
      <Blanks text={before} />
      {core}
      <Blanks text={after} />
    </>
  );
}

function Blanks({ text }: { readonly text: string }) {
  if (text === '') return null;
  return (
    <span className="font-mono text-warn">
      <span className="sr-only">{text}</span>
      <span aria-hidden>{'␣'.repeat([...text].length)}</span>
    </span>
  );
}
