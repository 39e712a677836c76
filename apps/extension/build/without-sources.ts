import type { Plugin } from 'vite';

const catalogueFile = /\/packages\/core\/src\/platform\/catalogue\/[\w-]+\.ts$/;
const quoted = String.raw`'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"`;
const provenance = new RegExp(
  String.raw`\b(?:source|note|conversionVsEvent):\s*(?:${quoted}),?|\b(?:sources|quirks):\s*\[(?:\s*(?:${quoted}),?)*\s*\],?`,
  'g',
);

/** A catalogue file's text without the places that its facts were taken from, and without remarks. */
export function withoutSources(code: string): string {
  return code.replaceAll(provenance, (found) => {
    const [list] = /^(?:sources|quirks)/.exec(found) ?? [];
    if (list !== undefined) return `${list}: [],`;
    return found.startsWith('source') ? "source: ''," : '';
  });
}

/** Leaves out of the extension what is written for those who keep the catalogue, and shown nowhere. */
export function catalogueWithoutSources(): Plugin {
  return {
    name: 'catalogue-without-sources',
    enforce: 'pre',
    transform: (code, id) => (catalogueFile.test(id) ? withoutSources(code) : null),
  };
}
