import type { NameMatchStatus } from '@trackside/core';

import type { OfferEvent } from '../../api/api-types.ts';
import { i18n } from '../../language/i18n.ts';
import type { RowProps } from '../../long-list/row-props.ts';
import { Button } from '../../ui/button.tsx';
import { NamedText, namePlace } from '../../ui/names/exact-name.tsx';
import { piecesOfName } from '../../ui/names/name-pieces.ts';
import { Status, type Tone } from '../../ui/status.tsx';
import type { MappingRow } from '../../dashboards/page-reading.ts';
import type { NameSource } from './match-draft.ts';
import type { MatchLine } from './match-lines.ts';
import { NameDifference } from './name-difference.tsx';
import { piecesOfEvent, piecesOfNearMiss } from './name-pieces.ts';

const tones = {
  exact: 'ok',
  case: 'error',
  whitespace: 'error',
  lookalike: 'error',
  similar: 'error',
  missing: 'warn',
  unused: 'neutral',
} as const satisfies Record<NameMatchStatus, Tone>;

interface MatchLineItemProps {
  readonly row: RowProps;
  readonly line: MatchLine<OfferEvent>;
  readonly source: NameSource | 'plain';
  readonly ticked: boolean;
  readonly stray: boolean;
  readonly failure: string | undefined;
  readonly busy: boolean;
  /** Whether events may be created and renamed. */
  readonly mayChange: boolean;
  readonly onTick: (name: string) => void;
  readonly onRename: (eventId: number, name: string) => void;
  readonly onCreate: (name: string) => void;
}

/** One name: what the page sends, what the offer has, how they differ, and what to press. */
export function MatchLineItem(props: MatchLineItemProps) {
  const { line, source, ticked, stray, failure, mayChange, onTick } = props;
  const { observed, event, status } = line;
  const name = observed ?? event?.name ?? '';
  const near = observed !== null && event !== null && status !== 'exact';

  return (
    <li
      {...props.row}
      tabIndex={-1}
      data-status={status}
      className="flex flex-col gap-1.5 px-3 py-2.5 focus-visible:-outline-offset-2"
    >
      <div className="flex items-start gap-2">
        {mayChange && status === 'missing' && observed !== null && (
          <input
            type="checkbox"
            className="mt-0.5 size-4 shrink-0 accent-accent-fill"
            aria-label={i18n.t('match.tick', { name: observed })}
            checked={ticked}
            onChange={() => onTick(observed)}
          />
        )}
        <span className="min-w-0 flex-1">
          <NameDifference
            name={name}
            pieces={near ? piecesOfNearMiss(event.name, observed) : piecesOfName(name)}
          />
        </span>
        <Status tone={tones[status]}>{i18n.t(`match.status_${status}`)}</Status>
      </div>
      {line.row !== null && source !== 'plain' && (
        <p className="text-sm text-muted [overflow-wrap:anywhere]">
          <Mapping row={line.row} source={source} />
        </p>
      )}
      {near && <NearMiss {...props} event={event} observed={observed} />}
      {status === 'missing' && stray && (
        <p className="text-sm text-muted">{i18n.t('match.stray_blank')}</p>
      )}
      {failure !== undefined && (
        <p role="alert" className="text-sm text-error">
          {failure}
        </p>
      )}
    </li>
  );
}

interface NearMissProps extends MatchLineItemProps {
  readonly event: OfferEvent;
  readonly observed: string;
}

function NearMiss(props: NearMissProps) {
  const { line, source, event, observed, busy, mayChange, onRename, onCreate } = props;
  return (
    <>
      <p className="text-sm text-muted">
        {i18n.t('match.event_here')}{' '}
        <span className="text-text">
          <NameDifference name={event.name} pieces={piecesOfEvent(event.name, observed)} ofEvent />
        </span>
      </p>
      <p className="text-sm">
        {whyOf(line.status)} {i18n.t(line.paired ? `match.side_${source}` : 'match.taken')}
      </p>
      <div className="flex flex-wrap gap-2 empty:hidden">
        {mayChange && line.paired && (
          <Button
            size="small"
            disabled={busy}
            aria-label={i18n.t('match.rename_name', { name: event.name, to: observed })}
            onClick={() => onRename(event.id, observed)}
          >
            {i18n.t('match.rename')}
          </Button>
        )}
        {mayChange && (line.status === 'similar' || !line.paired) && (
          <Button
            size="small"
            disabled={busy}
            aria-label={i18n.t('match.create_one_name', { name: observed })}
            onClick={() => onCreate(observed)}
          >
            {i18n.t('match.create_one')}
          </Button>
        )}
      </div>
    </>
  );
}

interface MappingProps {
  readonly row: MappingRow;
  readonly source: NameSource;
}

/** The rest of the page's row: the other of the two names, and what is sent with it. */
function Mapping({ row: { appsflyerEvent, partnerEvent, including }, source }: MappingProps) {
  const name = source === 'partner' ? appsflyerEvent : partnerEvent;
  const key = source === 'partner' ? 'match.row_from' : 'match.row_to';
  return (
    <>
      <NamedText text={i18n.t(key, { name: namePlace })} name={name} />
      {including !== null && including !== '' && ` · ${including}`}
    </>
  );
}

function whyOf(status: NameMatchStatus): string {
  switch (status) {
    case 'case':
    case 'whitespace':
    case 'lookalike':
    case 'similar':
      return i18n.t(`match.why_${status}`);
    case 'exact':
    case 'missing':
    case 'unused':
      return '';
  }
}
