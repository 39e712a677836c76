import type { AuditEntry } from '../../../api/people-types.ts';
import { dateTimeText } from '../../../language/date-text.ts';
import { i18n } from '../../../language/i18n.ts';
import type { RowProps } from '../../../long-list/row-props.ts';
import { ExactName } from '../../../ui/names/exact-name.tsx';
import { FieldChanges } from '../changes/field-changes.tsx';
import { actWords, eventOf, thingName } from './entry-words.ts';
import { toldChanges } from './told-changes.ts';

interface HistoryEntryProps {
  readonly entry: AuditEntry;
  readonly row: RowProps;
  /** null where it belongs to no offer, or to one that is archived. */
  readonly offerName: string | null;
  /** Those of which the names are known. */
  readonly events: readonly { readonly id: number; readonly name: string }[];
}

/** So many fields are told unasked. */
const fewFields = 4;

/** One change: when, who, what, and what of it differs. */
export function HistoryEntry({ entry, row, offerName, events }: HistoryEntryProps) {
  const { at, actor, action, entity, before } = entry;
  const isNew = before === null;
  const told = toldChanges(entry);
  const eventId = eventOf(entry);
  const first = told.slice(0, fewFields);
  const rest = told.slice(fewFields);
  return (
    <li {...row} className="grid gap-x-4 gap-y-1 px-3 py-2.5 sm:grid-cols-[11rem_1fr]">
      <div className="flex min-w-0 flex-wrap gap-x-2 sm:flex-col">
        <time dateTime={at} className="text-sm text-muted tabular-nums">
          {dateTimeText(at)}
        </time>
        <span className="font-medium [overflow-wrap:anywhere]">
          <bdi>{actor.id === null ? i18n.t('people.history_server') : actor.name}</bdi>
        </span>
      </div>
      <div className="flex min-w-0 flex-col gap-1">
        <p className="[overflow-wrap:anywhere]">
          {actWords(action)}{' '}
          <span className="font-semibold">
            <ExactName name={thingName(entry)} />
          </span>
          {offerName !== null && entity !== 'offer' && (
            <span className="text-muted">
              {' · '}
              <bdi>{offerName}</bdi>
            </span>
          )}
          {entity === 'payout' && (
            <span className="text-muted">
              {' · '}
              {eventId === null ? (
                i18n.t('people.conversion')
              ) : (
                <ExactName name={events.find(({ id }) => id === eventId)?.name ?? `#${eventId}`} />
              )}
            </span>
          )}
        </p>
        {first.length > 0 && <FieldChanges changes={first} isNew={isNew} />}
        {rest.length > 0 && (
          <details>
            <summary className="text-sm text-muted">
              {i18n.t('people.history_fields_more', { count: String(rest.length) })}
            </summary>
            <FieldChanges changes={rest} isNew={isNew} />
          </details>
        )}
      </div>
    </li>
  );
}
