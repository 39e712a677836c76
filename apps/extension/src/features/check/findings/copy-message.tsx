import { i18n } from '#i18n';

import { CopyButton } from '../../../ui/copy-button.tsx';
import type { Finding } from './finding.ts';
import { worstFirst } from './finding.ts';
import { messageText, type MessageForm, type MessageWords } from './message-text.ts';

interface CopyMessageProps<Found extends Finding> {
  readonly findings: readonly Found[];
  readonly tokens: readonly string[];
  readonly offerName: string | null;
  readonly place: MessageWords<Found>['place'];
}

/** The findings to send on: as plain text, and as Markdown. */
export function CopyMessage<Found extends Finding>(props: CopyMessageProps<Found>) {
  const { findings, tokens, offerName, place } = props;
  const words = { ...wordsFor(offerName), place };
  const message = (form: MessageForm): string =>
    messageText(worstFirst(findings), { tokens, words, form });
  return (
    <>
      <CopyButton
        text={message('text')}
        what={i18n.t('check.findings_label')}
        label={i18n.t('check.copy_message')}
      />
      <CopyButton
        text={message('markdown')}
        what={i18n.t('check.findings_label')}
        label={i18n.t('check.copy_markdown')}
      />
    </>
  );
}

function wordsFor(offer: string | null): Omit<MessageWords<Finding>, 'place'> {
  return {
    title:
      offer === null
        ? i18n.t('check.message_title')
        : i18n.t('check.message_title_offer', { offer }),
    severity: (severity) => i18n.t(`check.${severity}`),
    where: (parameter) => i18n.t('check.message_where', { parameter }),
    expected: (value) => i18n.t('check.message_expected', { value }),
  };
}
