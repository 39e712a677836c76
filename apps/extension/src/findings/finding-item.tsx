import { inTrackerWords } from '@trackside/core';
import { Wrench } from 'lucide-react';
import type { ReactNode } from 'react';

import { i18n } from '../language/i18n.ts';
import { useTrackerWords } from '../postback-url/use-tracker-words.ts';
import { Button } from '../ui/button.tsx';
import { Status, type Tone } from '../ui/status.tsx';
import { factValue } from './fact-value.ts';
import { findingFacts } from './finding-facts.ts';
import type { Finding } from './finding.ts';

const tones = { error: 'error', warning: 'warn', info: 'info' } as const satisfies Record<
  Finding['severity'],
  Tone
>;

interface FindingItemProps {
  readonly finding: Finding;
  readonly onRepair: () => void;
  /** null where the finding has no place in a text. */
  readonly onShow: (() => void) | null;
  /** What to press where nothing in the text can be repaired. */
  readonly action?: ReactNode;
}

/** One finding: how bad, what, why it matters, what to do, and the button that does it. */
export function FindingItem({ finding, onRepair, onShow, action }: FindingItemProps) {
  const words = useTrackerWords();
  const told = (text: string): string => (words === undefined ? text : inTrackerWords(text, words));
  const cause = told(i18n.t(`check.${finding.code}_cause`));
  const facts = findingFacts(finding);
  return (
    <li data-code={finding.code} className="flex flex-col gap-1.5 px-3 py-2.5">
      <div className="flex items-center gap-2">
        <Status tone={tones[finding.severity]}>{i18n.t(`check.${finding.severity}`)}</Status>
        {finding.source === 'trackingLink' && (
          <span className="text-sm text-muted">{i18n.t('check.in_tracking_link')}</span>
        )}
        <span className="ms-auto font-mono text-[10px] text-muted">{finding.code}</span>
      </div>
      <p className="font-medium [overflow-wrap:anywhere]">{cause}</p>
      {facts.length > 0 && (
        <dl className="flex flex-wrap gap-x-3 gap-y-0.5 text-sm">
          {facts.map(({ name, value }) => (
            <div key={name} className="flex min-w-0 gap-1">
              <dt className="shrink-0 text-muted">{i18n.t(`check.fact_${name}`)}</dt>
              <dd className="min-w-0 font-mono text-xs leading-[16px] [overflow-wrap:anywhere] whitespace-pre-wrap">
                <bdi>{factValue({ name, value })}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p className="text-sm text-muted">{told(i18n.t(`check.${finding.code}_remedy`))}</p>
      {(finding.fix !== undefined || onShow !== null || action !== undefined) && (
        <div className="flex items-center gap-2">
          {finding.fix !== undefined && (
            <Button
              size="small"
              icon={<Wrench aria-hidden size={13} />}
              aria-label={i18n.t('check.repair_what', { what: repairOf(finding) })}
              title={repairOf(finding)}
              onClick={onRepair}
            >
              {i18n.t('check.repair')}
            </Button>
          )}
          {action}
          {onShow !== null && (
            <Button
              size="small"
              kind="quiet"
              aria-label={i18n.t('check.show_what', { what: cause })}
              onClick={onShow}
            >
              {i18n.t('check.show')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

/** What the repair does: where it writes what, or else in general. */
function repairOf(finding: Finding): string {
  const facts = new Map(findingFacts(finding).map(({ name, value }) => [name, value]));
  const expected = facts.get('expected');
  if (expected === undefined) return i18n.t(`check.${finding.code}_remedy`);
  const parameter = facts.get('parameter');
  return parameter === undefined ? expected : `${parameter} = ${expected}`;
}
