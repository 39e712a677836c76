import { tokenHint } from '@trackside/core';

import { withoutSecrets } from '../page/without-secrets.ts';
import { findingFacts, type FindingFact } from '../../../findings/finding-facts.ts';
import type { Finding } from '../../../findings/finding.ts';

/** The words of the locale; each function is given what it speaks of. */
export interface MessageWords<Found extends Finding> {
  readonly title: string;
  readonly severity: (severity: Finding['severity']) => string;
  /** What is wrong, and what to do. */
  readonly told: (finding: Found) => string;
  /** Which of the texts the finding is about; null where there is but one. */
  readonly place: (finding: Found) => string | null;
  /** A particular on a line of its own; `written` is its value as it is to be written. */
  readonly fact: (fact: FindingFact, written: (value: string) => string) => string;
}

interface Form {
  readonly title: (words: string) => string;
  readonly severity: (word: string) => string;
  /** A value that must arrive as it stands. */
  readonly value: (text: string) => string;
}

const forms = {
  text: { title: (words) => words, severity: (word) => word, value: (text) => text },
  markdown: {
    title: (words) => `**${words}**`,
    severity: (word) => `**${word}**`,
    value: inCode,
  },
} as const satisfies Record<string, Form>;

export type MessageForm = keyof typeof forms;

interface MessageOptions<Found extends Finding> {
  /** Tokens of ours; none of them stands in the message whole. */
  readonly tokens: readonly string[];
  readonly words: MessageWords<Found>;
  readonly form?: MessageForm;
}

/** Findings as a message to whoever set up the URL: what is wrong, where, what it should be. */
export function messageText<Found extends Finding>(
  findings: readonly Found[],
  { tokens, words, form: formName = 'text' }: MessageOptions<Found>,
): string {
  const form: Form = forms[formName];
  const told = findings.map((finding, index) => {
    const place = words.place(finding);
    const head = form.severity(words.severity(finding.severity));
    return [
      `${index + 1}. ${head}${place === null ? '' : ` (${place})`}: ${words.told(finding)}`,
      ...findingFacts(finding).map((fact) => `   ${words.fact(fact, form.value)}`),
    ].join(formName === 'markdown' ? '  \n' : '\n');
  });
  return withoutTokens(withoutSecrets([form.title(words.title), ...told].join('\n\n')), tokens);
}

/** As many backticks as the text does not hold itself. */
function inCode(text: string): string {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${space}${text}${space}${fence}`;
}

function withoutTokens(text: string, tokens: readonly string[]): string {
  return tokens
    .flatMap((token) => [token, encodeURIComponent(token)])
    .filter((token) => token !== '')
    .toSorted((a, b) => b.length - a.length)
    .reduce((masked, token) => masked.replaceAll(token, () => tokenHint(token)), text);
}
