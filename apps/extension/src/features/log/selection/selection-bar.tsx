import { useMutation, useQueryClient } from '@tanstack/react-query';

import { useEffect } from 'react';

import { toApiFailure } from '../../../api/api-failure.ts';
import { uiLanguage } from '../../../language/format-language.ts';
import { i18n } from '../../../language/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { failureText } from '../../../ui/states.tsx';
import { Notice } from '../../../ui/status.tsx';
import { useWorkspace } from '../../../workspace-context/workspace.ts';
import { tallyText } from '../filters/tally.ts';
import { alikeOf, onlyRowOf, rowsOf, tallyOfSelection, type Selection } from './selection.ts';

interface SelectionBarProps {
  readonly selection: Selection;
  /** All like this row are known. */
  readonly onAlike: (id: string, alike: Selection) => void;
  readonly onRepair: () => void;
  readonly onClear: () => void;
}

/** How many are chosen, and what can be done with them. */
export function SelectionBar({ selection, onAlike, onRepair, onClear }: SelectionBarProps) {
  const { api } = useWorkspace();
  const queries = useQueryClient();
  const alike = useMutation({
    mutationFn: (id: string) => queries.fetchQuery(api.postbacks.why.queryOptions({ id })),
    onSuccess: (why, id) => {
      const found = alikeOf(why);
      if (found !== null) onAlike(id, found);
    },
  });
  const { reset } = alike;
  // What was asked of another selection is no longer told.
  useEffect(() => reset(), [selection, reset]);
  const rows = rowsOf(selection);
  const only = onlyRowOf(selection);
  const count = tallyText(tallyOfSelection(selection), uiLanguage());
  if (rows.length === 0) return null;
  return (
    <div className="sticky bottom-0 z-10 flex flex-col gap-2 border-y border-line bg-surface px-4 py-2.5">
      {alike.isError && (
        <Notice tone="error" urgent>
          {failureText(toApiFailure(alike.error)).text}
        </Notice>
      )}
      {alike.isSuccess && alikeOf(alike.data) === null && (
        <Notice tone="info" urgent>
          {i18n.t('log.alike_none')}
        </Notice>
      )}
      <div
        role="group"
        aria-label={i18n.t('log.selection')}
        className="flex flex-wrap items-center gap-2"
      >
        <span role="status" className="me-auto font-medium tabular-nums">
          {i18n.t(selection.kind === 'rows' ? 'log.selected' : 'log.selected_alike', { count })}
        </span>
        {only !== null && (
          <Button busy={alike.isPending} onClick={() => alike.mutate(only.id)}>
            {i18n.t('log.select_alike')}
          </Button>
        )}
        <Button kind="quiet" onClick={onClear}>
          {i18n.t('log.select_none')}
        </Button>
        <Button kind="primary" onClick={onRepair}>
          {i18n.t('log.repair')}
        </Button>
      </div>
    </div>
  );
}
