import type { CheckDiagnostic } from '@trackside/core';
import { Undo2, Wrench } from 'lucide-react';
import type { Ref } from 'react';

import { i18n } from '../../language/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Loading, Skeleton } from '../../ui/states.tsx';
import type { CheckedTexts } from './check-draft.ts';
import { ContextFailure } from './context-failure.tsx';
import { CopyMessage } from './findings/copy-message.tsx';
import { FindingItem } from '../../findings/finding-item.tsx';
import { worstFirst } from '../../findings/finding.ts';
import { ResultHeading } from './findings/result-heading.tsx';
import { firstToPress } from './findings/first-to-press.ts';
import { afterRepair } from './findings/after-repair.ts';
import type { CheckState } from './use-check-context.ts';

interface CheckResultProps {
  readonly context: CheckState;
  readonly texts: CheckedTexts;
  readonly findings: readonly CheckDiagnostic[];
  readonly headingRef: Ref<HTMLHeadingElement>;
  readonly canUndo: boolean;
  readonly onTexts: (texts: CheckedTexts) => void;
  readonly onRepairAll: () => void;
  readonly onUndo: () => void;
  readonly onShow: (finding: CheckDiagnostic) => void;
}

/** What was found, the worst first, and what to press. */
export function CheckResult(props: CheckResultProps) {
  const { context, texts, findings, headingRef, canUndo, onTexts, onRepairAll, onUndo, onShow } =
    props;
  if (texts.postback.trim() === '') {
    return <p className="px-3 pb-3 text-muted md:pt-3">{i18n.t('check.empty')}</p>;
  }
  if (!context.ready) {
    return (
      <div className="px-3 pb-3">
        <Loading>
          <Skeleton className="h-8" />
          <Skeleton className="h-24" />
        </Loading>
      </div>
    );
  }
  const first = firstToPress(findings);

  return (
    <section
      aria-labelledby="check-result"
      className="min-w-0 border-t border-line md:border-t-0 md:border-s"
    >
      <div className="flex flex-col gap-2 px-3 py-2.5">
        <ContextFailure context={context} />
        <ResultHeading id="check-result" findings={findings.length} headingRef={headingRef} />
        <div className="flex flex-wrap items-center gap-2">
          {first === 'repair' && (
            <Button
              kind="primary"
              size="small"
              icon={<Wrench aria-hidden size={13} />}
              onClick={onRepairAll}
            >
              {i18n.t('check.repair_all')}
            </Button>
          )}
          <CopyButton
            text={texts.postback}
            what={i18n.t('check.postback')}
            label={i18n.t('check.copy')}
            kind={first === 'copy' ? 'primary' : 'secondary'}
          />
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
      {findings.length > 0 && (
        <ul
          aria-label={i18n.t('check.findings_label')}
          className="divide-y divide-line border-t border-line"
        >
          {worstFirst(findings).map((finding, index) => (
            <FindingItem
              key={`${finding.code}-${finding.source}-${finding.span?.join('-') ?? index}`}
              finding={finding}
              onRepair={() => {
                const next = afterRepair(texts, finding);
                if (next !== null) onTexts(next);
              }}
              onShow={finding.span === undefined ? null : () => onShow(finding)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function placeOf({ source }: CheckDiagnostic): string | null {
  return source === 'trackingLink' ? i18n.t('check.in_tracking_link') : null;
}
