import { tokenHint, type CheckDiagnostic } from '@trackside/core';

import { findingFacts } from './finding-facts.ts';
import { withoutSecrets } from '../page/without-secrets.ts';

/** The words of the locale; each function is given what it speaks of. */
export interface MessageWords {
  readonly title: string;
  readonly severity: (severity: CheckDiagnostic['severity']) => string;
  readonly where: (parameter: string) => string;
  readonly expected: (value: string) => string;
  readonly inTrackingLink: string;
}

/** Findings as plain text, to be sent to whoever set up the URL. No token stands in it whole. */
export function messageText(
  findings: readonly CheckDiagnostic[],
  tokens: readonly string[],
  words: MessageWords,
): string {
  const told = findings.map((finding, index) => {
    const facts = new Map(findingFacts(finding).map(({ name, value }) => [name, value]));
    const parameter = facts.get('parameter');
    const expected = facts.get('expected');
    const link = finding.source === 'trackingLink' ? ` (${words.inTrackingLink})` : '';
    return [
      `${index + 1}. ${words.severity(finding.severity)}${link}: ${finding.message}`,
      ...(parameter === undefined ? [] : [`   ${words.where(parameter)}`]),
      ...(expected === undefined ? [] : [`   ${words.expected(expected)}`]),
    ].join('\n');
  });
  return withoutTokens(withoutSecrets([words.title, ...told].join('\n\n')), tokens);
}

function withoutTokens(text: string, tokens: readonly string[]): string {
  return tokens
    .flatMap((token) => [token, encodeURIComponent(token)])
    .filter((token) => token !== '')
    .toSorted((a, b) => b.length - a.length)
    .reduce((masked, token) => masked.replaceAll(token, () => tokenHint(token)), text);
}
