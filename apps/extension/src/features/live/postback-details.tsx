import type { PostbackRow } from '../../api/api-types.ts';
import { causeInRow } from '../../kept-postbacks/cause-in-row.ts';
import { PostbackHistory } from '../../kept-postbacks/postback-history.tsx';
import { SentParameters, Warnings } from '../../kept-postbacks/what-was-sent.tsx';
import { i18n } from '../../language/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { CorrectionForm } from './replay/correction-form.tsx';
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
      <Warnings row={row} />
      <SentParameters row={row} />
      <PostbackHistory row={row} />
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
