import type { WhyView } from '../../../api/api-types.ts';
import { uiLanguage } from '../../../language/format-language.ts';
import { i18n } from '../../../language/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { ExactName } from '../../../ui/names/exact-name.tsx';
import { Notice } from '../../../ui/status.tsx';
import { useMay } from '../../../workspace-context/role/use-role.ts';
import { tallyText } from '../filters/tally.ts';
import { alikeOf, tallyOfSelection } from '../selection/selection.ts';
import type { RepairTask } from '../tasks.ts';
import { Part } from './part.tsx';
import { PostbackLinks } from './postback-links.tsx';

interface WhatToDoProps {
  readonly why: WhyView;
  readonly onRepair: (task: RepairTask) => void;
  readonly onOpen: (id: string) => void;
}

/** What the rules make of it now, which name was probably meant, and which others are like it. */
export function WhatToDo({ why, onRepair, onOpen }: WhatToDoProps) {
  const { postback, today, decided, nearest, similar } = why;
  const mayRepair = useMay('manager');
  const meant = nearest?.eventId ?? null;
  const alike = alikeOf(why);
  const others = alike === null ? 0 : tallyOfSelection(alike).count - 1;
  return (
    <div className="flex flex-col gap-4">
      {nearest !== null && (
        <Notice tone="info">
          <span className="block font-medium">{i18n.t('log.nearest')}</span>
          <span className="grid grid-cols-[auto_1fr] gap-x-3">
            <span className="text-muted">{i18n.t('log.nearest_sent')}</span>
            <ExactName name={nearest.sent} />
            <span className="text-muted">{i18n.t('log.nearest_meant')}</span>
            <ExactName name={nearest.meant} />
          </span>
        </Notice>
      )}
      {today.code !== decided.code && (
        <Notice tone={today.verdict === 'recorded' ? 'ok' : 'neutral'}>
          {i18n.t('log.today')} {i18n.t(`verdict.${today.code}.cause`)}
        </Notice>
      )}
      {mayRepair ? (
        <div className="flex flex-wrap gap-2">
          <Button
            kind="primary"
            onClick={() => onRepair({ selection: { kind: 'rows', rows: [postback] }, meant })}
          >
            {i18n.t('log.repair_this')}
          </Button>
          {alike !== null && others > 0 && (
            <Button onClick={() => onRepair({ selection: alike, meant })}>
              {i18n.t('log.repair_alike', {
                count: tallyText(tallyOfSelection(alike), uiLanguage()),
              })}
            </Button>
          )}
        </div>
      ) : (
        <p className="text-sm text-muted">{i18n.t('people.viewer_replay')}</p>
      )}
      {similar !== null && similar.items.length > 0 && (
        <Part title={i18n.t('log.similar')}>
          <PostbackLinks label={i18n.t('log.similar')} rows={similar.items} onOpen={onOpen} />
        </Part>
      )}
    </div>
  );
}
