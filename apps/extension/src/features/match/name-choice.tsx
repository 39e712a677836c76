import type { ReactNode } from 'react';

import type { NamesReading } from '../../dashboards/page-reading.ts';
import { Select } from '../../forms/select.tsx';
import { i18n } from '../../language/i18n.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { useWorkspace } from '../../workspace-context/workspace.ts';
import type { NameChoice } from './names-of-page.ts';

interface NameChoiceBarProps {
  readonly page: NamesReading;
  readonly choice: NameChoice;
  readonly onChange: (change: Partial<NameChoice>) => void;
}

/** Which names are meant, where the page has more than one of the same event. */
export function NameChoiceBar({ page, choice, onChange }: NameChoiceBarProps) {
  const { platform } = useWorkspace();
  switch (page.kind) {
    case 'mapping':
      return (
        <Choice label={i18n.t('match.name_source')}>
          <Segmented
            label={i18n.t('match.name_source')}
            value={choice.nameSource}
            options={[
              { value: 'appsflyer', label: '(event-name)' },
              { value: 'partner', label: '(mapped-iae)' },
            ]}
            onValueChange={(nameSource) => onChange({ nameSource })}
          />
        </Choice>
      );
    case 'list': {
      const name = platform?.sends['eventName']?.macro;
      const id = platform?.sends['eventId']?.macro;
      if (name === undefined || id === undefined || page.rows.every((row) => row.id === null)) {
        return null;
      }
      return (
        <Choice label={i18n.t('match.name_source')}>
          <Segmented
            label={i18n.t('match.name_source')}
            value={choice.listSource}
            options={[
              { value: 'event', label: name },
              { value: 'id', label: id },
            ]}
            onValueChange={(listSource) => onChange({ listSource })}
          />
        </Choice>
      );
    }
    case 'columns':
      return page.columns.length === 1 ? null : (
        <Choice label={i18n.t('match.column')}>
          <Select
            aria-label={i18n.t('match.column')}
            className="max-w-48"
            value={String(choice.column)}
            options={page.columns.map(({ head, names: [first = ''] }, index) => ({
              value: String(index),
              label: head === '' ? first : head,
            }))}
            onValueChange={(column) => onChange({ column: Number(column) })}
          />
        </Choice>
      );
  }
}

interface ChoiceProps {
  readonly label: string;
  readonly children: ReactNode;
}

function Choice({ label, children }: ChoiceProps) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <span className="text-sm font-medium">{label}</span>
      {children}
    </div>
  );
}
