/** Utilities that name a side of the screen, which is the wrong one where text runs from right to left. */
const physicalUtility =
  /(?<![\w-])-?(?:(?:scroll-)?[mp][lr]-[\w[]|(?:left|right)-(?:\d|px|auto|full|\[)|text-(?:left|right)(?![\w-])|rounded-(?:[lr]|[tb][lr])(?![a-z])|border-[lr](?![a-z])|(?:float|clear)-(?:left|right)(?![\w-]))[\w./[\]-]*/g;

/** The same in a style sheet. */
const physicalProperty =
  /(?<![\w-])(?:(?:margin|padding|border)-(?:left|right)[\w-]*|border-(?:top|bottom)-(?:left|right)-radius|(?:left|right)(?=\s*:)|(?:text-align|float|clear)\s*:\s*(?:left|right))/g;

/** Sides of the screen that a source names. */
export function physicalSides(file: string, text: string): string[] {
  const pattern = file.endsWith('.css') ? physicalProperty : physicalUtility;
  return [...text.matchAll(pattern)].map(([found]) => found);
}

/** Icons of which one side is the front. */
const pointing =
  /<(?:(?:Arrow|Chevron)(?:Left|Right)|Undo2|LogOut|PanelRight|ExternalLink)\b[^>]*>/g;

/** Icons that point the same way in both directions of text. A class may stand on a line of its own. */
export function unmirroredIcons(text: string): string[] {
  return [...text.matchAll(pointing)].map(([icon]) => icon).filter(keepsItsSide);
}

/** Classes that move something sideways, and the same way in both directions of text. */
export function unmirroredMoves(text: string): string[] {
  const strings = [...text.matchAll(/(["'`])([^"'`\n]*)\1/g)].map(([, , inside = '']) => inside);
  return strings.filter(
    (classes) => /(?<![\w-])-?translate-x-/.test(classes) && keepsItsSide(classes),
  );
}

function keepsItsSide(text: string): boolean {
  return !text.includes('rtl:');
}

/** What may depend on the direction of text: where something stands, and which way it points. */
const ofPlaces =
  /^(?:[\w-]+:)*-?(?:scale-x|rotate|translate-x|text-(?:start|end)|origin|bg-position)(?:-|$)/;

/** Utilities and selectors that give a language or a direction a look of its own, beyond places. */
export function ownLooks(file: string, text: string): string[] {
  const pattern = file.endsWith('.css')
    ? /:lang\(|:dir\(|\[(?:dir|lang)\b/g
    : /(?<![\w-])(?:rtl|ltr):([\w:./[\]%-]+)/g;
  return [...text.matchAll(pattern)].flatMap(([found, utility = '']) =>
    ofPlaces.test(utility) ? [] : [found],
  );
}
