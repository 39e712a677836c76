import { i18n } from '#i18n';
import type { Diagnostic } from '@trackside/core';
import { ScanLine } from 'lucide-react';
import { useMemo, useRef } from 'react';

import type { Draft } from '../../storage/draft.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useWorkspace } from '../../workspace-context/workspace.ts';
import { repaired, typed, undone, type CheckDraft, type CheckedTexts } from './check-draft.ts';
import { CheckResult } from './check-result.tsx';
import { MarkedEditor } from './marked-editor.tsx';
import { PageUrlList, usePageUrls } from './page-urls.tsx';
import { useCheckContext } from './use-check-context.ts';

/** The two texts, what was found in them, and the repairs. */
export function CheckForm({ draft }: { readonly draft: Draft<CheckDraft> }) {
  const { tab, offer } = useWorkspace();
  const context = useCheckContext();
  const { texts, undo } = draft.value;
  const resultRef = useRef<HTMLHeadingElement>(null);
  const postbackRef = useRef<HTMLTextAreaElement>(null);
  const linkRef = useRef<HTMLTextAreaElement>(null);
  const findings = context.check(texts);

  const type = (change: Partial<CheckedTexts>): void => draft.change(typed(draft.value, change));
  const take = (text: string): void => {
    type({ postback: text });
    postbackRef.current?.focus();
  };
  const pageUrls = usePageUrls(take);
  // The pressed button is gone with its finding: the heading tells what is left.
  const settle = (next: CheckDraft): void => {
    draft.change(next);
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
  const tokens = useMemo(() => (offer === null ? [] : [offer.secure]), [offer]);

  return (
    <div className="flex flex-col">
      <div className="flex flex-col gap-3 p-3">
        <Field
          label={i18n.t('check.postback')}
          hint={hintOf(context.platformName, context.offerName)}
          aside={
            <Button
              size="small"
              icon={<ScanLine aria-hidden size={13} />}
              disabled={tab === null}
              busy={pageUrls.busy}
              onClick={() => {
                if (tab !== null) pageUrls.read(tab.id);
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
            tokens={tokens}
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
      </div>
      <CheckResult
        context={context}
        texts={texts}
        findings={findings}
        headingRef={resultRef}
        canUndo={undo.length > 0}
        onTexts={(next) => settle(repaired(draft.value, next))}
        onRepairAll={() => settle(repaired(draft.value, context.repair(texts)))}
        onUndo={() => settle(undone(draft.value))}
        onShow={show}
      />
    </div>
  );
}

function hintOf(platform: string | null, offer: string | null): string {
  if (platform !== null && offer !== null) return i18n.t('check.against_both', { platform, offer });
  if (platform !== null) return i18n.t('check.against_platform', { platform });
  if (offer !== null) return i18n.t('check.against_offer', { offer });
  return i18n.t('check.against_nothing');
}
