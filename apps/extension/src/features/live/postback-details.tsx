import { i18n } from '#i18n';

import { toApiFailure } from '../../api/api-failure.ts';
import type { PostbackRow } from '../../api/api-types.ts';
import { Button } from '../../ui/button.tsx';
import { failureText } from '../../ui/states.tsx';
import { Notice } from '../../ui/status.tsx';
import { CorrectionForm } from './correction-form.tsx';
import type { Replay } from './use-replay.ts';

interface PostbackDetailsProps {
  readonly row: PostbackRow;
  readonly replay: Replay;
}

/** Why this verdict, what to do, what was sent, and what became of it before. */
export function PostbackDetails({ row, replay }: PostbackDetailsProps) {
  return (
    <div className="flex flex-col gap-3 px-3 ps-8 pb-3">
      <div className="flex flex-col gap-0.5">
        <p>{i18n.t(`verdict.${row.code}.cause`)}</p>
        <p className="text-muted">{i18n.t(`verdict.${row.code}.remedy`)}</p>
      </div>
      {row.warnings.map(({ code, parameter }) => (
        <Notice key={`${code}-${parameter ?? ''}`} tone="warn">
          {parameter !== null && <code className="me-1 font-mono text-xs">{parameter}</code>}
          {i18n.t(`warning.${code}.cause`)} {i18n.t(`warning.${code}.remedy`)}
        </Notice>
      ))}
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 rounded-md bg-sunken px-2.5 py-2 font-mono text-xs">
        {row.parameters.map(({ name, value }, index) => (
          <div key={`${index}-${name}`} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="whitespace-pre-wrap [overflow-wrap:anywhere]">{value}</dd>
          </div>
        ))}
      </dl>
      {row.history.length > 0 && (
        <p className="text-sm text-muted">{i18n.t('live.replayed', row.history.length)}</p>
      )}
      {row.replayable && row.code === 'OFFER_MISMATCH' && (
        <Button
          size="small"
          className="self-start"
          busy={replay.isPending}
          onClick={() => replay.mutate({ id: row.id, corrections: { acceptAsGlobal: true } })}
        >
          {i18n.t('live.accept_as_global')}
        </Button>
      )}
      {row.replayable && <CorrectionForm row={row} replay={replay} />}
    </div>
  );
}

export function ReplayFailure({ error }: { readonly error: unknown }) {
  return (
    <div className="px-3 ps-8 pb-3">
      <Notice tone="error" urgent>
        {failureText(toApiFailure(error)).text}
      </Notice>
    </div>
  );
}
