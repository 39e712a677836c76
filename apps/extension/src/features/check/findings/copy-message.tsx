import { i18n } from '../../../language/i18n.ts';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { factValue } from '../../../findings/fact-value.ts';
import type { FindingFact } from '../../../findings/finding-facts.ts';
import { type Finding, worstFirst } from '../../../findings/finding.ts';
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

function factLine(fact: FindingFact, written: (value: string) => string): string {
  // A cause is words, and no value.
  if (fact.name === 'cause') return `${i18n.t('check.fact_cause')} ${factValue(fact)}`;
  const value = written(fact.value);
  if (fact.name === 'parameter') return i18n.t('check.message_where', { parameter: value });
  if (fact.name === 'expected') return i18n.t('check.message_expected', { value });
  return `${i18n.t(`check.fact_${fact.name}`)} ${value}`;
}

function wordsFor(offer: string | null): Omit<MessageWords<Finding>, 'place'> {
  return {
    title:
      offer === null
        ? i18n.t('check.message_title')
        : i18n.t('check.message_title_offer', { offer }),
    severity: (severity) => i18n.t(`check.${severity}`),
    told: ({ code }) => `${i18n.t(`check.${code}_cause`)} ${i18n.t(`check.${code}_remedy`)}`,
    fact: factLine,
  };
}
