import { ArrowRight } from 'lucide-react';

import { i18n } from '../../../language/i18n.ts';
import { fieldWords, valueWords } from './change-words.ts';

export interface FieldChange {
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

interface FieldChangesProps {
  readonly changes: readonly FieldChange[];
  /** There was nothing before: only what is there now is told. */
  readonly isNew: boolean;
}

/** What has changed, field by field: what it was, and what it is. */
export function FieldChanges({ changes, isNew }: FieldChangesProps) {
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-sm">
      {changes.map(({ field, before, after }) => (
        <div key={field} className="contents">
          <dt className="text-muted">{fieldWords(field)}</dt>
          <dd className="min-w-0 [overflow-wrap:anywhere]">
            {!isNew && (
              <>
                <span className="sr-only">{i18n.t('people.change_from')} </span>
                <bdi className="text-muted line-through decoration-1">
                  {valueWords(field, before)}
                </bdi>
                <ArrowRight aria-hidden size={12} className="mx-1 inline rtl:-scale-x-100" />
                <span className="sr-only">{i18n.t('people.change_to')} </span>
              </>
            )}
            <bdi>{valueWords(field, after)}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
