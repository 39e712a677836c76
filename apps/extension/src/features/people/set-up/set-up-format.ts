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

/** The name of an exported file, with the user's own day. */
export function fileNameOf(format: SetUpFormat, today: Date): string {
  const [month, day] = [today.getMonth() + 1, today.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `trackside-set-up-${today.getFullYear()}-${month}-${day}.${format}`;
}
