import { composeTrackingLink } from '@trackside/core';

import { FindingItem } from '../../../../findings/finding-item.tsx';
import { worstFirst, type Finding } from '../../../../findings/finding.ts';
import { i18n } from '../../../../language/i18n.ts';
import { Button } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/status.tsx';
import { isClickIdMissing } from './destination-findings.ts';

interface DestinationChecksProps {
  readonly destination: string;
  readonly findings: readonly Finding[];
  readonly platformId: string | null;
  readonly slot: string | null;
  readonly onRepair: (destination: string) => void;
}

/** What is wrong with a destination, each with what repairs it. */
export function DestinationChecks(props: DestinationChecksProps) {
  const { destination, findings, platformId, slot, onRepair } = props;
  const missing = findings.find(isClickIdMissing);
  const others = worstFirst(findings.filter((finding) => finding !== missing));
  const { parameter } = composeTrackingLink({
    destination,
    ...(platformId === null ? {} : { platform: platformId }),
    ...(slot === null ? {} : { slot }),
  });
  const fix = missing?.fix;
  return (
    <div className="flex flex-col gap-2">
      <p role="status" className="sr-only">
        {findings.length === 0 ? i18n.t('check.clean') : i18n.t('check.findings', findings.length)}
      </p>
      {findings.length === 0 && <Notice tone="ok">{i18n.t('clicks.clean')}</Notice>}
      {missing !== undefined && (
        <Notice
          tone="error"
          action={
            fix !== undefined &&
            parameter !== null && (
              <Button size="small" onClick={() => onRepair(fix.text)}>
                {i18n.t('clicks.add_click_id', { parameter })}
              </Button>
            )
          }
        >
          {i18n.t('clicks.no_click_id', { macro: '{transaction_id}' })}
        </Notice>
      )}
      {others.length > 0 && (
        <ul
          aria-label={i18n.t('check.findings_label')}
          className="divide-y divide-line rounded-lg border border-line"
        >
          {others.map((finding, index) => (
            <FindingItem
              key={`${finding.code} ${index}`}
              finding={finding}
              onShow={null}
              onRepair={() => {
                if (finding.fix !== undefined) onRepair(finding.fix.text);
              }}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
