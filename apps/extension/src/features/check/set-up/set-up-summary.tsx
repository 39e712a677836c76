import type { SetUpDiagnostic } from '@trackside/core';
import { Undo2, Wrench } from 'lucide-react';
import type { Ref } from 'react';

import { i18n } from '../../../language/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { CopyMessage } from '../findings/copy-message.tsx';
import { ResultHeading } from '../findings/result-heading.tsx';
import type { CheckState } from '../use-check-context.ts';

interface SetUpSummaryProps {
  readonly context: CheckState;
  readonly findings: readonly SetUpDiagnostic[];
  readonly headingRef: Ref<HTMLHeadingElement>;
  readonly canUndo: boolean;
  readonly onRepairAll: () => void;
  readonly onUndo: () => void;
}

/** How the whole set-up stands, and what can be done about all of it at once. */
export function SetUpSummary(props: SetUpSummaryProps) {
  const { context, findings, headingRef, canUndo, onRepairAll, onUndo } = props;
  return (
    <div className="flex flex-col gap-2">
      <ResultHeading findings={findings.length} headingRef={headingRef} />
      <div className="flex flex-wrap items-center gap-2">
        {findings.some(({ fix }) => fix !== undefined) && (
          <Button
            kind="primary"
            size="small"
            icon={<Wrench aria-hidden size={13} />}
            onClick={onRepairAll}
          >
            {i18n.t('check.repair_all')}
          </Button>
        )}
        {findings.length > 0 && (
          <CopyMessage
            findings={findings}
            tokens={context.tokens}
            offerName={context.offerName}
            place={placeOf}
          />
        )}
        {canUndo && (
          <Button
            size="small"
            kind="quiet"
            icon={<Undo2 aria-hidden size={13} className="rtl:-scale-x-100" />}
            onClick={onUndo}
          >
            {i18n.t('check.undo')}
          </Button>
        )}
      </div>
    </div>
  );
}

function placeOf({ source, postback }: SetUpDiagnostic): string | null {
  if (source === 'trackingLink') return i18n.t('check.in_tracking_link');
  return postback === null ? null : i18n.t('check.in_postback', { number: String(postback + 1) });
}
