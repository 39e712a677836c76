import { Check } from 'lucide-react';

import type { LocalState } from '../../api/local/local-state.ts';
import { i18n } from '../../language/i18n.ts';
import type { ServerConnection } from '../../storage/connection.ts';
import { Button } from '../../ui/button.tsx';
import { failureText } from '../../ui/states.tsx';
import { Notice } from '../../ui/status.tsx';
import type { PlannedOffer } from './plan/plan-upload.ts';
import { PlannedOfferItem } from './planned-offer-item.tsx';
import { RemoveLocal } from './removing/remove-local.tsx';
import { noChoices, type UploadChoices } from './plan/upload-choices.ts';
import type { Upload } from './use-upload.ts';

interface UploadPreviewProps {
  readonly server: ServerConnection;
  readonly state: LocalState;
  readonly plan: readonly PlannedOffer[];
  readonly upload: Upload;
  readonly choices: UploadChoices;
  readonly onChoices: (choices: UploadChoices) => void;
  readonly onLater: () => void;
}

/** What will be created, what is there already, and what differs; then how far it is. */
export function UploadPreview({
  server,
  state,
  plan,
  upload,
  choices,
  onChoices,
  onLater,
}: UploadPreviewProps) {
  const { steps, progress, stopped } = upload;
  const isFaulty = plan.some(({ nameFault }) => nameFault !== null);
  const isDone = steps.length === 0 && !isFaulty && !upload.reading;
  const count = (kinds: readonly string[]): number =>
    steps.filter(({ kind }) => kinds.includes(kind)).length;

  return (
    <div className="flex flex-col gap-4">
      <p className="text-muted [overflow-wrap:anywhere]">
        {i18n.t('upload.intro', { server: server.url })}
      </p>
      <Notice tone="info">{i18n.t('upload.own_tokens')}</Notice>
      {stopped !== null && (
        <Notice tone="error" urgent>
          <strong className="block font-semibold [overflow-wrap:anywhere]">
            {i18n.t('upload.stopped', { name: stopped.name })}
          </strong>
          {failureText(stopped.failure).text} {i18n.t('upload.repeat')}
        </Notice>
      )}
      <ul aria-label={i18n.t('upload.offers')} className="flex flex-col gap-3">
        {plan.map((offer) => (
          <PlannedOfferItem
            key={offer.local.id}
            planned={offer}
            tracker={state.tracker}
            choices={choices}
            disabled={progress !== null}
            onChoices={onChoices}
          />
        ))}
      </ul>
      <div
        role="status"
        className="sticky -bottom-4 -mx-4 -mb-4 flex flex-wrap items-center justify-end gap-2 border-t border-line bg-surface px-4 py-3"
      >
        {progress !== null ? (
          <>
            <progress
              aria-label={i18n.t('upload.title')}
              className="min-w-0 flex-1 accent-(--accent-fill)"
              value={progress.done}
              max={progress.all}
            />
            <span className="text-sm text-muted tabular-nums">
              {i18n.t('upload.progress', {
                done: String(progress.done),
                all: String(progress.all),
              })}
            </span>
          </>
        ) : isDone ? (
          <>
            <span className="me-auto inline-flex items-center gap-1.5 text-sm text-ok">
              <Check aria-hidden size={14} />
              {i18n.t('upload.all_there')}
            </span>
            <RemoveLocal state={state} onRemoved={() => onChoices(noChoices)} />
            <Button kind="primary" onClick={onLater}>
              {i18n.t('events.done')}
            </Button>
          </>
        ) : (
          <>
            <span className="me-auto text-sm text-muted">
              {i18n.t('upload.will', {
                created: String(count(['create-offer', 'create-event'])),
                changed: String(count(['update-offer', 'update-event'])),
              })}
            </span>
            <Button kind="quiet" onClick={onLater}>
              {i18n.t('upload.later')}
            </Button>
            <Button kind="primary" disabled={steps.length === 0 || isFaulty} onClick={upload.start}>
              {i18n.t(stopped === null ? 'upload.start' : 'upload.again')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
