import { verdictKinds, type VerdictKind } from '@trackside/core';

import type { CodeCount } from '../../../api/api-types.ts';
import type { LogFilter } from '../../../kept-postbacks/log-filter.ts';
import { uiLanguage } from '../../../language/format-language.ts';
import { i18n } from '../../../language/i18n.ts';
import { classNames } from '../../../ui/class-names.ts';
import { countsOfVerdict, tallyOf, tallyText } from './tally.ts';

interface VerdictFilterProps {
  readonly filter: LogFilter;
  readonly counts: readonly CodeCount[];
  readonly onChange: (part: Partial<LogFilter>) => void;
}

/** Verdicts to press, each with its number; none pressed means all of them. */
export function VerdictFilter({ filter, counts, onChange }: VerdictFilterProps) {
  const toggle = (verdict: VerdictKind): void => {
    const { verdicts } = filter;
    const next = verdicts.includes(verdict)
      ? verdicts.filter((one) => one !== verdict)
      : verdictKinds.filter((one) => one === verdict || verdicts.includes(one));
    // A cause belongs to one verdict.
    onChange({ verdicts: next, code: null });
  };
  return (
    <div
      role="group"
      aria-label={i18n.t('live.filter_verdict')}
      className="flex flex-wrap items-center gap-1.5"
    >
      {verdictKinds.map((verdict) => (
        <Chip
          key={verdict}
          pressed={filter.verdicts.includes(verdict)}
          count={
            counts.length === 0
              ? null
              : tallyText(tallyOf(countsOfVerdict(counts, verdict)), uiLanguage())
          }
          onPress={() => toggle(verdict)}
        >
          {i18n.t(`live.${verdict}`)}
        </Chip>
      ))}
      <span aria-hidden className="mx-1 h-5 border-s border-line max-sm:hidden" />
      <Chip
        pressed={filter.reversed}
        count={null}
        onPress={() => onChange({ reversed: !filter.reversed })}
      >
        {i18n.t('log.reversed')}
      </Chip>
    </div>
  );
}

interface ChipProps {
  readonly pressed: boolean;
  readonly count: string | null;
  readonly onPress: () => void;
  readonly children: string;
}

function Chip({ pressed, count, onPress, children }: ChipProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onPress}
      className={classNames(
        'inline-flex h-7 items-center gap-1.5 rounded-full border px-2.5 text-sm font-medium transition-colors duration-100',
        pressed
          ? 'border-accent bg-accent-soft text-accent'
          : 'border-line bg-surface text-text hover:bg-hover',
      )}
    >
      {children}
      {count !== null && (
        <span className={classNames('tabular-nums', !pressed && 'text-muted')}>{count}</span>
      )}
    </button>
  );
}
