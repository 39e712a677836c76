import { Link2, Plus, ScanLine, X } from 'lucide-react';
import { useRef, useState } from 'react';

import { readUrls } from '../../../dashboards/read-from-tab.ts';
import { i18n } from '../../../language/i18n.ts';
import { useDraft, type Draft } from '../../../storage/draft.ts';
import { Button } from '../../../ui/button.tsx';
import { Loading, Skeleton } from '../../../ui/states.tsx';
import { Notice } from '../../../ui/status.tsx';
import { useReaders } from '../../../dashboards/use-readers.ts';
import { useWorkspace } from '../../../workspace-context/workspace.ts';
import type { CheckedTexts } from '../check-draft.ts';
import { CheckedFor } from '../checked-for.tsx';
import { ContextFailure } from '../context-failure.tsx';
import { MoreFacts } from '../facts/more-facts.tsx';
import type { SetUpFacts } from '../facts/set-up-facts.ts';
import { FindingItem } from '../../../findings/finding-item.tsx';
import { useCheckContext } from '../use-check-context.ts';
import {
  added,
  maxPostbacks,
  removed,
  repaired,
  setUpDraftItem,
  startedWith,
  taken,
  typed,
  typedAt,
  undone,
  type SetUpDraft,
} from './set-up-draft.ts';
import { SetUpSummary } from './set-up-summary.tsx';
import { SetUpText } from './set-up-text.tsx';
import { useOfferLink } from './use-offer-link.ts';

interface SetUpCheckProps {
  readonly checked: CheckedTexts;
  readonly facts: Draft<SetUpFacts>;
}

/** All postback URLs of an offer and its tracking link, checked as one contract. */
export function SetUpCheck({ checked, facts }: SetUpCheckProps) {
  const { tab, openScreen } = useWorkspace();
  const context = useCheckContext(facts.value);
  const readers = useReaders().first.filter(({ kind }) => kind === 'lists');
  const draft = useDraft(setUpDraftItem, startedWith(checked, useOfferLink()));
  const [reading, setReading] = useState<'idle' | 'busy' | 'nothing' | 'no-access'>('idle');
  const headingRef = useRef<HTMLHeadingElement>(null);

  if (!draft.loaded || !context.ready) {
    return (
      <div className="p-3">
        <Loading>
          <Skeleton className="h-14" />
          <Skeleton className="h-24" />
        </Loading>
      </div>
    );
  }
  const { texts, undo } = draft.value;
  const isEmpty = texts.postbacks.every((text) => text.trim() === '');
  const findings = context.checkAll(texts);
  const missing = findings.filter(({ source }) => source === 'offer');
  // The pressed button may be gone: the heading tells what is left.
  const settle = (change: (now: SetUpDraft) => SetUpDraft): void => {
    draft.update(change);
    headingRef.current?.focus();
  };
  const read = async (tabId: number): Promise<void> => {
    setReading('busy');
    const answer = await readUrls(tabId, readers);
    if (answer.kind !== 'read' || answer.found.length === 0) {
      setReading(answer.kind === 'no-access' ? 'no-access' : 'nothing');
      return;
    }
    setReading('idle');
    draft.update((now) =>
      taken(
        now,
        answer.found.map(({ text }) => text),
      ),
    );
  };

  return (
    <div className="flex flex-col gap-3 p-3">
      <div className="flex items-start justify-between gap-2">
        <p className="min-w-0 text-sm text-muted">
          <CheckedFor platform={context.platformName} offer={context.offerName} />
        </p>
        <Button
          size="small"
          icon={<ScanLine aria-hidden size={13} />}
          disabled={tab === null}
          busy={reading === 'busy'}
          onClick={() => {
            if (tab !== null) void read(tab.id);
          }}
        >
          {i18n.t('check.read_all')}
        </Button>
      </div>
      {(reading === 'nothing' || reading === 'no-access') && (
        <Notice tone={reading === 'nothing' ? 'info' : 'error'} urgent>
          {i18n.t(reading === 'nothing' ? 'check.none_on_page' : 'check.no_access')}
        </Notice>
      )}
      <ContextFailure context={context} />
      {isEmpty ? (
        <p className="text-muted">{i18n.t('check.set_up_empty')}</p>
      ) : (
        <SetUpSummary
          context={context}
          findings={findings}
          headingRef={headingRef}
          canUndo={undo.length > 0}
          onRepairAll={() => settle((now) => repaired(now, context.repairAll(now.texts)))}
          onUndo={() => settle(undone)}
        />
      )}
      {missing.length > 0 && (
        <ul
          aria-label={i18n.t('check.findings_in', { text: i18n.t('check.mode_set_up') })}
          className="divide-y divide-line rounded-md border border-line"
        >
          {missing.map((finding) => (
            <FindingItem
              key={finding.code}
              finding={finding}
              onRepair={() => undefined}
              onShow={null}
              action={
                <Button
                  size="small"
                  icon={<Link2 aria-hidden size={13} />}
                  onClick={() => openScreen('postbacks')}
                >
                  {i18n.t('check.open_postbacks')}
                </Button>
              }
            />
          ))}
        </ul>
      )}
      {texts.postbacks.map((text, index) => {
        const label = i18n.t('check.postback_number', { number: String(index + 1) });
        return (
          <SetUpText
            key={index}
            label={label}
            placeholder={i18n.t('check.postback_placeholder')}
            value={text}
            findings={findings.filter(({ postback }) => postback === index)}
            aside={
              (texts.postbacks.length > 1 || text !== '') && (
                <Button
                  size="small"
                  kind="quiet"
                  icon={<X aria-hidden size={13} />}
                  aria-label={i18n.t('check.remove_what', { what: label })}
                  onClick={() => settle((now) => removed(now, index))}
                >
                  {i18n.t('check.remove')}
                </Button>
              )
            }
            onValue={(value) => draft.update((now) => typedAt(now, index, value))}
            onRepair={(next) =>
              draft.update((now) =>
                repaired(now, { ...now.texts, postbacks: now.texts.postbacks.with(index, next) }),
              )
            }
          />
        );
      })}
      {texts.postbacks.length < maxPostbacks && (
        <div>
          <Button
            size="small"
            icon={<Plus aria-hidden size={13} />}
            onClick={() => draft.update(added)}
          >
            {i18n.t('check.add_postback')}
          </Button>
        </div>
      )}
      <SetUpText
        label={i18n.t('check.tracking_link')}
        placeholder={i18n.t('check.tracking_link_placeholder')}
        value={texts.trackingLink}
        findings={findings.filter(({ source }) => source === 'trackingLink')}
        onValue={(trackingLink) => draft.update((now) => typed(now, { trackingLink }))}
        onRepair={(trackingLink) =>
          draft.update((now) => repaired(now, { ...now.texts, trackingLink }))
        }
      />
      <MoreFacts facts={facts} offerKnown={context.offerName !== null} />
    </div>
  );
}
