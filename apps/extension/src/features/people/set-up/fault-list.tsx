import type { SetUpOutcome } from '../../../api/people-types.ts';
import { i18n } from '../../../language/i18n.ts';
import { LongList } from '../../../long-list/long-list.tsx';
import { placeWords } from './place-words.ts';
import { setUpFaultWords } from './set-up-fault-words.ts';

interface FaultListProps {
  readonly faults: SetUpOutcome['faults'];
}

/** Every line of a file that cannot be used, and what to do about it. */
export function FaultList({ faults }: FaultListProps) {
  const items = faults.map((fault, index) => ({ fault, index }));
  return (
    <LongList
      label={i18n.t('set_up_file.fault_list')}
      className="divide-y divide-line rounded-lg border border-line"
      items={items}
      keyOf={({ index }) => index}
      rowHeight={41}
    >
      {({ fault }, row) => (
        <li {...row} className="grid gap-x-4 px-3 py-2.5 sm:grid-cols-[11rem_1fr]">
          <span className="text-sm text-muted [overflow-wrap:anywhere]">
            {placeWords(fault)}
            {fault.column !== null && fault.path === null && (
              <>
                {' · '}
                <code dir="ltr" className="font-mono text-xs">
                  {fault.column}
                </code>
              </>
            )}
          </span>
          <span className="[overflow-wrap:anywhere]">
            <bdi>{setUpFaultWords(fault.message)}</bdi>
          </span>
        </li>
      )}
    </LongList>
  );
}
