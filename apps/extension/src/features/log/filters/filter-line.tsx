import type { CodeCount } from '../../../api/api-types.ts';
import { narrowedParts, type LogFilter } from '../../../kept-postbacks/log-filter.ts';
import { uiLanguage } from '../../../language/format-language.ts';
import { i18n } from '../../../language/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { countsThrough, tallyOf, tallyText } from './tally.ts';

interface FilterLineProps {
  readonly filter: LogFilter;
  /** null until known. */
  readonly counts: readonly CodeCount[] | null;
  readonly onClear: () => void;
}

/** How many postbacks there are, by what they are narrowed, and one press to see all again. */
export function FilterLine({ filter, counts, onClear }: FilterLineProps) {
  const parts = narrowedParts(filter);
  const tally = counts === null ? null : tallyOf(countsThrough(counts, filter));
  const names = new Intl.ListFormat(uiLanguage(), { type: 'conjunction' }).format(
    parts.map((part) => i18n.t(`log.part_${part}`)),
  );
  return (
    <div className="flex min-h-7 flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <p role="status">
        {tally !== null && (
          <strong className="font-semibold tabular-nums">
            {i18n.t('log.matching', { count: tallyText(tally, uiLanguage()) })}
          </strong>
        )}{' '}
        {parts.length > 0 && (
          <span className="text-muted">{i18n.t('log.narrowed_by', { names })}</span>
        )}
      </p>
      {parts.length > 0 && (
        <Button size="small" kind="quiet" onClick={onClear}>
          {i18n.t('log.clear')}
        </Button>
      )}
    </div>
  );
}
