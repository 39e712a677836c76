import { i18n } from '#i18n';

import type { PostbackRow } from '../../api/api-types.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/status.tsx';
import { CorrectionForm } from './replay/correction-form.tsx';
import { ReplayHistory } from './replay/replay-history.tsx';
import { causeInRow } from './cause-in-row.ts';
import type { Replay } from './replay/use-replay.ts';

interface PostbackDetailsProps {
  readonly row: PostbackRow;
  readonly replay: Replay;
  readonly mayChange: boolean;
}

/** Why this verdict, what to do, what was sent, and what became of it before. */
export function PostbackDetails({ row, replay, mayChange }: PostbackDetailsProps) {
  return (
    <div className="flex flex-col gap-3 px-3 ps-8 pb-3">
      <div className="flex flex-col gap-0.5">
        {!causeInRow(row) && <p>{i18n.t(`verdict.${row.code}.cause`)}</p>}
        <p className="text-muted">{i18n.t(`verdict.${row.code}.remedy`)}</p>
      </div>
      {row.warnings.map(({ code, parameter }) => (
        <Notice key={`${code}-${parameter ?? ''}`} tone="warn">
          {parameter !== null && (
            <code className="me-1 font-mono text-xs">
              <bdi>{parameter}</bdi>
            </code>
          )}
          {i18n.t(`warning.${code}.cause`)} {i18n.t(`warning.${code}.remedy`)}
        </Notice>
      ))}
      <dl
        dir="ltr"
        className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 rounded-md bg-sunken px-2.5 py-2 font-mono text-xs"
      >
        {row.parameters.map(({ name, value }, index) => (
          <div key={`${index}-${name}`} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="whitespace-pre-wrap [overflow-wrap:anywhere]">{value}</dd>
          </div>
        ))}
      </dl>
      <ReplayHistory row={row} />
      {row.replayable && !mayChange && (
        <p className="text-sm text-muted">{i18n.t('people.viewer_replay')}</p>
      )}
      {row.replayable && mayChange && row.code === 'OFFER_MISMATCH' && (
        <Button
          size="small"
          className="self-start"
          busy={replay.isPending}
          onClick={() => replay.mutate({ id: row.id, corrections: { acceptAsGlobal: true } })}
        >
          {i18n.t('live.accept_as_global')}
        </Button>
      )}
      {row.replayable && mayChange && <CorrectionForm row={row} replay={replay} />}
    </div>
  );
}
