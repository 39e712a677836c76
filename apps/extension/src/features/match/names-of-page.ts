import type { NamesReading } from '../../dashboards/page-reading.ts';
import type { MatchDraft } from './match-draft.ts';
import { observedNames } from './match-lines.ts';

/** Which of the names on a page are meant, where it has several for the same thing. */
export type NameChoice = Pick<MatchDraft, 'nameSource' | 'listSource' | 'column'>;

/** The names that a page sends, in its order, each once, blanks kept. */
export function namesOfPage(page: NamesReading, choice: NameChoice): string[] {
  switch (page.kind) {
    case 'mapping':
      return observedNames(page.rows, choice.nameSource);
    case 'list': {
      const names = page.rows.flatMap((row) => {
        if (row.event === null) return [];
        return choice.listSource === 'id' ? (row.id ?? []) : row.event;
      });
      return [...new Set(names)];
    }
    case 'columns':
      return [...((page.columns[choice.column] ?? page.columns[0])?.names ?? [])];
  }
}
