import type { Diagnostic } from '@trackside/core';
import { FileText, ScanLine } from 'lucide-react';
import { useRef, useState } from 'react';

import { i18n } from '../../language/i18n.ts';
import { LazySetUpSheet } from '../../set-up-sheet/lazy-set-up-sheet.tsx';
import type { Draft } from '../../storage/draft.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useReaders } from '../../dashboards/use-readers.ts';
import { useMay } from '../../workspace-context/role/use-role.ts';
import { useWorkspace } from '../../workspace-context/workspace.ts';
import {
  repaired,
  taken,
  typed,
  undone,
  type CheckDraft,
  type CheckedTexts,
} from './check-draft.ts';
import { CheckedFor } from './checked-for.tsx';
import { CheckResult } from './check-result.tsx';
import { MoreFacts } from './facts/more-facts.tsx';
import type { SetUpFacts } from './facts/set-up-facts.ts';
import { MarkedEditor } from './marked-editor.tsx';
import { PageUrlList, usePageUrls } from './page/page-urls.tsx';
import { useCheckContext } from './use-check-context.ts';
import { useErrorsTold } from './use-errors-told.ts';

interface CheckFormProps {
  readonly draft: Draft<CheckDraft>;
  readonly facts: Draft<SetUpFacts>;
}

/** The two texts, what was found in them, and the repairs. */
export function CheckForm({ draft, facts }: CheckFormProps) {
  const { tab, offer } = useWorkspace();
  // The sheet holds postback URLs, if with masked tokens.
  const maySend = useMay('manager');
  const [sheet, setSheet] = useState(false);
  const context = useCheckContext(facts.value);
  const { texts, undo } = draft.value;
  const resultRef = useRef<HTMLHeadingElement>(null);
  const postbackRef = useRef<HTMLTextAreaElement>(null);
  const linkRef = useRef<HTMLTextAreaElement>(null);
  const findings = context.check(texts);
  useErrorsTold(findings.filter(({ severity }) => severity === 'error').length);

  const type = (change: Partial<CheckedTexts>): void => draft.update((now) => typed(now, change));
  const take = (text: string): void => {
    // Reading takes its time: what was typed meanwhile is kept.
    draft.update((now) => taken(now, text));
    postbackRef.current?.focus();
  };
  const pageUrls = usePageUrls(take);
  const readers = useReaders().first.filter(({ kind }) => kind === 'lists');
  // The pressed button is gone with its finding: the heading tells what is left.
  const settle = (change: (now: CheckDraft) => CheckDraft): void => {
    draft.update(change);
    resultRef.current?.focus();
  };
  const show = ({ source, span }: Diagnostic): void => {
    const editor = source === 'trackingLink' ? linkRef.current : postbackRef.current;
    if (editor === null || span === undefined) return;
    editor.focus();
    editor.setSelectionRange(span[0], span[1]);
    editor.scrollIntoView({ block: 'nearest' });
  };
  const inLink = (finding: Diagnostic): boolean => finding.source === 'trackingLink';

  return (
    <div className="flex flex-col md:grid md:grid-cols-2 md:items-start">
      <div className="flex min-w-0 flex-col gap-3 p-3">
        <Field
          label={i18n.t('check.postback')}
          hint={<CheckedFor platform={context.platformName} offer={context.offerName} />}
          aside={
            <Button
              size="small"
              icon={<ScanLine aria-hidden size={13} />}
              disabled={tab === null}
              busy={pageUrls.busy}
              onClick={() => {
                if (tab !== null) pageUrls.read(tab.id, readers);
              }}
            >
              {i18n.t('check.read')}
            </Button>
          }
        >
          {(control) => (
            <MarkedEditor
              id={control.id}
              describedBy={control['aria-describedby']}
              value={texts.postback}
              findings={findings.filter((finding) => !inLink(finding))}
              placeholder={i18n.t('check.postback_placeholder')}
              minHeight="min-h-[78px]"
              editorRef={postbackRef}
              onValue={(postback) => type({ postback })}
            />
          )}
        </Field>
        {pageUrls.answer !== null && (
          <PageUrlList
            answer={pageUrls.answer}
            tokens={context.tokens}
            onChoose={(text) => {
              pageUrls.close();
              take(text);
            }}
            onClose={pageUrls.close}
          />
        )}
        <Field label={i18n.t('check.tracking_link')} hint={i18n.t('check.tracking_link_hint')}>
          {(control) => (
            <MarkedEditor
              id={control.id}
              describedBy={control['aria-describedby']}
              value={texts.trackingLink}
              findings={findings.filter(inLink)}
              placeholder={i18n.t('check.tracking_link_placeholder')}
              minHeight="min-h-[38px]"
              editorRef={linkRef}
              onValue={(trackingLink) => type({ trackingLink })}
            />
          )}
        </Field>
        <MoreFacts facts={facts} offerKnown={offer !== null} />
        {offer !== null && maySend && (
          <Button
            size="small"
            kind="quiet"
            className="self-end"
            icon={<FileText aria-hidden size={13} />}
            onClick={() => setSheet(true)}
          >
            {i18n.t('sheet.title')}
          </Button>
        )}
      </div>
      {sheet && <LazySetUpSheet onClose={() => setSheet(false)} />}
      <CheckResult
        context={context}
        texts={texts}
        findings={findings}
        headingRef={resultRef}
        canUndo={undo.length > 0}
        onTexts={(next) => settle((now) => repaired(now, next))}
        onRepairAll={() => settle((now) => repaired(now, context.repair(now.texts)))}
        onUndo={() => settle(undone)}
        onShow={show}
      />
    </div>
  );
}
