import { verdictKinds, type VerdictCode } from '@trackside/core';

import type { CodeCount } from '../../../api/api-types.ts';
import type { LogFilter } from '../../../kept-postbacks/log-filter.ts';
import { uiLanguage } from '../../../language/format-language.ts';
import { i18n } from '../../../language/i18n.ts';
import type { ComboboxOption } from '../../../ui/overlays/combobox.tsx';
import { countsOfVerdict, tallyText } from './tally.ts';

/** The causes that have been, in words, under their verdicts and the most frequent first. */
export function causeOptions(
  counts: readonly CodeCount[],
  { verdicts }: Pick<LogFilter, 'verdicts'>,
): ComboboxOption<VerdictCode>[] {
  return verdictKinds
    .filter((verdict) => verdicts.length === 0 || verdicts.includes(verdict))
    .flatMap((verdict) =>
      countsOfVerdict(counts, verdict)
        .toSorted((a, b) => b.count - a.count)
        .map((one, index) => ({
          value: one.code,
          label: i18n.t(`verdict.${one.code}.cause`),
          detail: tallyText(one, uiLanguage()),
          ...(index === 0 ? { group: i18n.t(`live.${verdict}`) } : {}),
        })),
    );
}
