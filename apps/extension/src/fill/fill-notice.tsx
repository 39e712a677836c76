import { i18n } from '../language/i18n.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/status.tsx';
import type { FillAnswer } from './fill-answer.ts';
import type { FillOutcome } from './use-fill.ts';

interface FillNoticeProps {
  readonly state: FillOutcome;
  /** Where the text goes: the tab's host. */
  readonly host: string;
  readonly onChoose: (index: number) => void;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** What became of filling: what changed and Undo, which field to take, or why nothing was filled. */
export function FillNotice({ state, host, onChoose, onUndo, onClose }: FillNoticeProps) {
  if (state.kind === 'fields' && state.fields.length > 0) {
    return <FieldList fields={state.fields} host={host} onChoose={onChoose} onClose={onClose} />;
  }
  if (state.kind === 'filled') {
    return (
      <Notice
        tone={state.asGiven ? 'ok' : 'warn'}
        urgent
        action={
          <Button size="small" onClick={onUndo}>
            {i18n.t('fill.undo')}
          </Button>
        }
      >
        {i18n.t('fill.filled', { field: fieldName(state.label), host })}{' '}
        {state.heldText && i18n.t('fill.held_text')} {!state.asGiven && i18n.t('fill.not_as_given')}
      </Notice>
    );
  }
  return (
    <Notice
      tone={state.kind === 'undone' ? 'info' : 'error'}
      urgent
      action={
        <Button size="small" onClick={onClose}>
          {i18n.t('fill.close')}
        </Button>
      }
    >
      {textOf(state)}
    </Notice>
  );
}

type Refusal = Exclude<FillOutcome, { kind: 'filled' }>;

function textOf(state: Refusal): string {
  switch (state.kind) {
    case 'too-long':
      return i18n.t('fill.too_long', { most: String(state.most) });
    case 'fields':
    case 'no-field':
      return i18n.t('fill.no_field');
    case 'hidden':
      return i18n.t('fill.hidden');
    case 'read-only':
      return i18n.t('fill.read_only');
    case 'undone':
      return i18n.t('fill.undone');
    case 'edited':
      return i18n.t('fill.edited');
    case 'gone':
      return i18n.t('fill.gone');
    default:
      return i18n.t('fill.no_access');
  }
}

interface FieldListProps {
  readonly fields: Extract<FillAnswer, { kind: 'fields' }>['fields'];
  readonly host: string;
  readonly onChoose: (index: number) => void;
  readonly onClose: () => void;
}

function FieldList({ fields, host, onChoose, onClose }: FieldListProps) {
  return (
    <section aria-label={i18n.t('fill.choose')} className="rounded-md border border-line">
      <div className="flex items-center justify-between gap-2 border-b border-line py-1 ps-3 pe-1">
        <p className="min-w-0 text-sm">{i18n.t('fill.choose_on', { host })}</p>
        <Button size="small" kind="quiet" onClick={onClose}>
          {i18n.t('fill.close')}
        </Button>
      </div>
      <ul className="divide-y divide-line">
        {fields.map(({ label, holdsText }, index) => (
          <li key={index} className="flex items-center justify-between gap-2 px-3 py-1.5">
            <span className="min-w-0 text-sm [overflow-wrap:anywhere]">
              <bdi>{fieldName(label)}</bdi>
              {holdsText && <span className="ms-1.5 text-muted">{i18n.t('fill.holds_text')}</span>}
            </span>
            <Button
              size="small"
              aria-label={i18n.t('fill.fill_what', { what: fieldName(label) })}
              onClick={() => onChoose(index)}
            >
              {i18n.t('fill.fill')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function fieldName(label: string): string {
  return label === '' ? i18n.t('fill.field_without_name') : label;
}
