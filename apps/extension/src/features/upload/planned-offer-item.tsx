import type { Tracker } from '../../api/local/tracker.ts';
import { i18n } from '../../language/i18n.ts';
import { Notice, Status, type Tone } from '../../ui/status.tsx';
import { ExactName } from '../../ui/names/exact-name.tsx';
import { OfferChoiceField } from './offer-choice-field.tsx';
import type { PlannedOffer } from './plan/plan-upload.ts';
import { PlannedEventItem } from './planned-event-item.tsx';
import type { UploadChoices } from './plan/upload-choices.ts';

/** What our server fills in with the id of the click. */
const clickMacro = '{transaction_id}';

const tones = {
  new: 'info',
  same: 'ok',
  differs: 'warn',
  skipped: 'neutral',
  overwrite: 'info',
} as const satisfies Record<PlannedOffer['state'] | 'overwrite', Tone>;

interface PlannedOfferItemProps {
  readonly planned: PlannedOffer;
  readonly tracker: Tracker | null;
  readonly choices: UploadChoices;
  readonly disabled: boolean;
  readonly onChoices: (choices: UploadChoices) => void;
}

/** One local offer: what becomes of it, in what it differs, and its events. */
export function PlannedOfferItem({
  planned,
  tracker,
  choices,
  disabled,
  onChoices,
}: PlannedOfferItemProps) {
  const { local, state, server, isConflict, differences, events } = planned;
  const outcome = state === 'differs' && planned.choice.kind === 'overwrite' ? 'overwrite' : state;
  const foreignMacro =
    state === 'new' &&
    tracker !== null &&
    tracker.words !== null &&
    !local.destinationUrl.includes(clickMacro);
  return (
    <li aria-label={local.name} className="flex flex-col gap-2 rounded-md border border-line p-3">
      <div className="flex items-center gap-2">
        <h3 className="min-w-0 flex-1 font-semibold [overflow-wrap:anywhere]">
          <ExactName name={local.name} />
        </h3>
        <Status tone={tones[outcome]}>{i18n.t(`upload.offer_${outcome}`)}</Status>
      </div>
      {differences.length > 0 && server !== null && (
        <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-sm">
          {differences.map((field) => (
            <div key={field} className="contents">
              <dt className="text-muted">{i18n.t(`upload.field_${field}`)}</dt>
              <dd className="min-w-0 [overflow-wrap:anywhere]">
                {i18n.t('upload.here_there', {
                  here: shown(local[field]),
                  there: shown(server[field]),
                })}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {isConflict && (
        <OfferChoiceField
          planned={planned}
          disabled={disabled}
          onChoice={(choice) =>
            onChoices({
              ...choices,
              offers: { ...choices.offers, [String(local.id)]: choice },
            })
          }
        />
      )}
      {foreignMacro && (
        <Notice tone="warn">{i18n.t('upload.foreign_macro', { macro: clickMacro })}</Notice>
      )}
      {events.length > 0 && (
        <ul
          aria-label={i18n.t('upload.events_of', { name: local.name })}
          className="-mb-2 flex flex-col divide-y divide-line border-t border-line ps-3"
        >
          {events.map((event) => (
            <PlannedEventItem
              key={event.local.id}
              planned={event}
              disabled={disabled}
              onChoice={(choice) =>
                onChoices({
                  ...choices,
                  events: { ...choices.events, [String(event.local.id)]: choice },
                })
              }
            />
          ))}
        </ul>
      )}
    </li>
  );
}

function shown(value: string | PlannedOffer['local']['revenue']): string {
  if (typeof value === 'string') return value;
  return value.type === 'None' ? i18n.t('price.None') : `${value.type} ${value.value}`;
}
