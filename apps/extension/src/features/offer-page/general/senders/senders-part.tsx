import { X } from 'lucide-react';
import { useRef, useState, type FormEvent } from 'react';

import type { OfferWithEvents } from '../../../../api/api-types.ts';
import { i18n } from '../../../../language/i18n.ts';
import { Button, IconButton } from '../../../../ui/button.tsx';
import { Field, Input } from '../../../../ui/field.tsx';
import { failureText } from '../../../../ui/states.tsx';
import { Notice, Status } from '../../../../ui/status.tsx';
import { useMay } from '../../../../workspace-context/role/use-role.ts';
import { SectionPart } from '../../section-part.tsx';
import {
  isCovered,
  knownSenders,
  rangeFault,
  rangeWords,
  refusedRange,
  type RangeFault,
} from './sender-ranges.ts';
import { useSenders } from './use-senders.ts';

/** From which addresses postbacks are taken: a platform's own, or ranges that are typed. */
export function SendersPart({ offer }: { readonly offer: OfferWithEvents }) {
  const senders = useSenders(offer);
  const mayChange = useMay('manager');
  const { allowed, busy, failure } = senders;
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<RangeFault | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const wrong = fault ?? (failure === null ? null : refusedRange(failure));
  const focusField = (): void => field.current?.focus();

  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const found = rangeFault(typed, allowed);
    setFault(found);
    const range = typed.trim();
    if (found === null && (await senders.allow(range))) {
      // What was typed while the server was asked stays.
      setTyped((now) => (now.trim() === range ? '' : now));
    } else focusField();
  };

  return (
    <SectionPart
      title={i18n.t('offer_page.senders')}
      about={i18n.t('offer_page.senders_about')}
      aside={
        allowed.length === 0 ? (
          <Status tone="neutral">{i18n.t('offer_page.senders_all')}</Status>
        ) : (
          <Status tone="ok">{i18n.t('offer_page.senders_some', allowed.length)}</Status>
        )
      }
    >
      {allowed.length > 0 && (
        <ul aria-label={i18n.t('offer_page.senders')} className="flex flex-wrap gap-2">
          {allowed.map((range) => (
            <li
              key={range}
              className="inline-flex min-h-7 items-center gap-1 rounded-md bg-sunken px-2 font-mono text-xs lined has-[button]:pe-0"
            >
              <bdi dir="ltr">{range}</bdi>
              {mayChange && (
                <IconButton
                  label={i18n.t('offer_page.range_remove', { range })}
                  disabled={busy !== null}
                  onClick={() => void senders.remove(range)}
                >
                  <X aria-hidden size={12} />
                </IconButton>
              )}
            </li>
          ))}
        </ul>
      )}
      {senders.done !== null && (
        <Notice
          tone="ok"
          action={
            <Button
              key={senders.done}
              autoFocus
              size="small"
              busy={busy === 'undo'}
              onClick={() => void senders.undo().then((done) => done && focusField())}
            >
              {i18n.t('events.undo')}
            </Button>
          }
        >
          <span role="status">
            {i18n.t(allowed.length === 0 ? 'offer_page.senders_now_all' : 'offer_page.senders_now')}
          </span>
        </Notice>
      )}
      {mayChange && (
        <>
          {' '}
          <div className="flex flex-wrap gap-2">
            {knownSenders.map((sender) => (
              <Button
                key={sender.id}
                size="small"
                busy={busy === sender.id}
                disabled={busy !== null || isCovered(sender, allowed)}
                onClick={() => void senders.allowPlatform(sender)}
              >
                {i18n.t(
                  isCovered(sender, allowed)
                    ? 'offer_page.platform_allowed'
                    : 'offer_page.allow_platform',
                  { platform: sender.name },
                )}
              </Button>
            ))}
          </div>
          <form noValidate onSubmit={(event) => void add(event)} className="flex items-start gap-2">
            <Field
              label={i18n.t('offer_page.range')}
              hint={i18n.t('offer_page.range_hint')}
              error={wrong === null ? null : rangeWords(wrong)}
              className="min-w-0 flex-1"
            >
              {(control) => (
                <Input
                  {...control}
                  ref={field}
                  dir="ltr"
                  placeholder="192.0.2.0/24"
                  value={typed}
                  onChange={(event) => {
                    setTyped(event.target.value);
                    setFault(null);
                    senders.forgetFailure();
                  }}
                />
              )}
            </Field>
            <Button
              type="submit"
              className="mt-5"
              busy={busy !== null && busy === typed.trim()}
              disabled={busy !== null}
            >
              {i18n.t('offer_page.range_add')}
            </Button>
          </form>
        </>
      )}
      {failure !== null && wrong === null && (
        <Notice tone="error" urgent>
          {failureText(failure).text}
        </Notice>
      )}
    </SectionPart>
  );
}
