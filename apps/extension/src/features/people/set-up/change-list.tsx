import type { SetUpOutcome } from '../../../api/people-types.ts';
import { i18n } from '../../../language/i18n.ts';
import { LongList } from '../../../long-list/long-list.tsx';
import type { RowProps } from '../../../long-list/row-props.ts';
import { ExactName } from '../../../ui/names/exact-name.tsx';
import { Status, type Tone } from '../../../ui/status.tsx';
import { FieldChanges } from '../changes/field-changes.tsx';
import { placeWords } from './place-words.ts';

type Change = SetUpOutcome['changes'][number];

const tones = {
  create: 'ok',
  update: 'info',
  archive: 'warn',
  restore: 'info',
} as const satisfies Record<Change['kind'], Tone>;

interface ChangeListProps {
  readonly changes: readonly Change[];
}

/** Every offer and event that a file would change, field by field. */
export function ChangeList({ changes }: ChangeListProps) {
  const items = changes.map((change, index) => ({ change, index }));
  return (
    <LongList
      label={i18n.t('set_up_file.change_list')}
      className="divide-y divide-line rounded-lg border border-line empty:hidden"
      items={items}
      keyOf={({ index }) => index}
      rowHeight={65}
    >
      {({ change }, row) => <ChangeItem change={change} row={row} />}
    </LongList>
  );
}

interface ChangeItemProps {
  readonly change: Change;
  readonly row: RowProps;
}

function ChangeItem({ change, row }: ChangeItemProps) {
  const { kind, what, id, name, offerName, fields } = change;
  return (
    <li {...row} className="flex flex-col gap-1 px-3 py-2.5">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Status tone={tones[kind]}>{i18n.t(`set_up_file.kind_${kind}`)}</Status>
        <span className="text-muted">{i18n.t(`set_up_file.what_${what}`)}</span>
        <span className="font-medium [overflow-wrap:anywhere]">
          <ExactName name={name} />
          {id !== null && <span className="ms-1.5 font-normal text-muted">#{id}</span>}
        </span>
        {offerName !== null && (
          <span className="text-muted [overflow-wrap:anywhere]">
            <bdi>{offerName}</bdi>
          </span>
        )}
        <span className="ms-auto text-sm text-muted">{placeWords(change)}</span>
      </div>
      {kind === 'create' ? (
        <details>
          <summary className="text-sm text-muted">{i18n.t('set_up_file.fields')}</summary>
          <FieldChanges changes={fields} isNew />
        </details>
      ) : (
        kind === 'update' && <FieldChanges changes={fields} isNew={false} />
      )}
    </li>
  );
}
