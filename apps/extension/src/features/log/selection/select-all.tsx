import type { CodeCount, LogQuestion, PostbackRow } from '../../../api/api-types.ts';
import type { LogFilter } from '../../../kept-postbacks/log-filter.ts';
import { uiLanguage } from '../../../language/format-language.ts';
import { i18n } from '../../../language/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { countsThrough, tallyOf, tallyText } from '../filters/tally.ts';
import { allOf, isSelected, nothingSelected, type Selection } from './selection.ts';

const repairable = ['held', 'refused'] as const;

interface SelectAllProps {
  readonly rows: readonly PostbackRow[];
  readonly selection: Selection;
  readonly question: LogQuestion;
  readonly filter: LogFilter;
  readonly counts: readonly CodeCount[] | null;
  readonly onSelect: (selection: Selection) => void;
}

/** Chooses all rows that are there and can be repaired; once some are chosen, those not read yet as well. */
export function SelectAll(props: SelectAllProps) {
  const { rows, selection, question, filter, counts, onSelect } = props;
  const all = rows.filter(({ replayable }) => replayable);
  if (all.length === 0) return null;
  const chosen = all.filter(({ id }) => isSelected(selection, id)).length;
  const verdicts = repairable.filter(
    (verdict) => filter.verdicts.length === 0 || filter.verdicts.includes(verdict),
  );
  const tally = tallyOf(countsThrough(counts ?? [], { ...filter, verdicts }));
  const hasMore = selection.kind === 'rows' && chosen > 0 && tally.count > chosen;
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      <input
        type="checkbox"
        aria-label={i18n.t('log.select_all')}
        title={i18n.t('log.select_all')}
        checked={chosen === all.length}
        ref={(box) => {
          if (box !== null) box.indeterminate = chosen > 0 && chosen < all.length;
        }}
        onChange={() => onSelect(chosen === all.length ? nothingSelected : allOf(rows))}
        className="-ms-1 me-1 size-4 accent-accent-fill"
      />
      {hasMore && (
        <Button
          size="small"
          onClick={() =>
            onSelect({
              kind: 'alike',
              selection: { filter: { ...question, verdict: verdicts } },
              tally,
              known: all,
              meant: null,
            })
          }
        >
          {i18n.t('log.select_matching', { count: tallyText(tally, uiLanguage()) })}
        </Button>
      )}
    </span>
  );
}
