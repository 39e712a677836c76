import { basename } from 'node:path';
import { isTest } from './repository.ts';

const lengths = { code: 250, tests: 350 } as const;

/** Data and the frameworks' own file names have shapes of their own. */
export function isData(file: string): boolean {
  return /platform\/catalogue\/|\/migrations\/|\/locales\//.test(file);
}

/** Code in every language that the house is written in. */
export function isCode(file: string): boolean {
  return /\.([cm]?[jt]sx?|css)$/.test(file);
}

export function isTooLong(file: string, text: string): boolean {
  if (!isCode(file) || isData(file)) return false;
  return text.split('\n').length - 1 > (isTest(file) ? lengths.tests : lengths.code);
}

const shapeless = /(^|[-.])(utils?|helpers?|manager|common|misc|data)([-.]|$)/;

export function isBadlyNamed(file: string): boolean {
  if (!isCode(file) && !/\.ya?ml$/.test(file)) return false;
  const name = basename(file).replace(
    /(\.(model|property))?(\.(test|config|setup|d))?\.([cm]?[jt]sx?|css|ya?ml)$/,
    '',
  );
  return (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && !isData(file)) || shapeless.test(name);
}

/** Comment lines with a debt that says not until when. */
export function undatedDebts(text: string): string[] {
  const mark = /\b(TODO|FIXME|HACK)\b(?! \[\d{4}-\d{2}-\d{2}\])/;
  return text.split('\n').filter((line) => /\/\/|\*|#|<!--/.test(line) && mark.test(line));
}

/** Comments that silence the linter for more than a line, or without saying why. */
export function looseExemptions(text: string): string[] {
  const silenced = /(?:\/\/|\/\*|\{\/\*)\s*(?:ox|es)lint-(?:disable|enable).*/g;
  const reasoned = /oxlint-disable-next-line [\w/@-]+(, [\w/@-]+)* -- \S/;
  return [...text.matchAll(silenced)].map(([line]) => line).filter((line) => !reasoned.test(line));
}

const foreign =
  /\/(work|root|home|tmp|Users)\/\w|(?<!\w)[A-Z]:[\\/]{1,2}\w|registry\.npmjs|BEGIN [A-Z ]*PRIVATE KEY/;

/** Where a browser usually is: these very places, in this very file. */
const usualPlaces: Readonly<Record<string, readonly string[]>> = {
  'tests/browser/find-browser.ts': ['C:\\\\Program Files\\\\'],
};

export function namesForeignPlace(file: string, text: string): boolean {
  const rest = (usualPlaces[file] ?? []).reduce((left, place) => left.replaceAll(place, ''), text);
  return foreign.test(rest);
}

export function leavesTestsOut(text: string): boolean {
  return /\b(x(it|test|describe)\(|(test|it|describe|suite)(\.\w+)*\.(skip|only|todo|fails|skipIf|runIf)\b)/.test(
    text,
  );
}
