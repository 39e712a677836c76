import type { SetUpFormat } from '../../../api/people-types.ts';

export const setUpFormats = ['csv', 'json'] as const satisfies readonly SetUpFormat[];

export const mediaTypes = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
} as const satisfies Record<SetUpFormat, string>;

/** A file's format by its name; by its text where the name does not tell. */
export function formatOf(name: string, text: string): SetUpFormat {
  const ending = /\.(?<ending>\w+)$/.exec(name)?.groups?.['ending']?.toLowerCase();
  const named = setUpFormats.find((format) => format === ending);
  return named ?? (/^\uFEFF?\s*[{[]/.test(text) ? 'json' : 'csv');
}

/** The name of an exported file, with its day. */
export function fileNameOf(format: SetUpFormat, today: Date): string {
  return `trackside-set-up-${today.toISOString().slice(0, 10)}.${format}`;
}
