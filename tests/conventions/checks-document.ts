/** What the document tells of a rule. */
interface DocumentedRule {
  readonly severity: string;
  readonly cause: string;
  readonly remedy: string;
  readonly repairs: boolean;
}

export interface Tier {
  readonly title: string;
  /** What the tier's rules have in common. */
  readonly about: string;
  readonly rules: Readonly<Record<string, DocumentedRule>>;
}

function section([code, { severity, cause, remedy, repairs }]: [string, DocumentedRule]): string {
  return [
    `### \`${code}\``,
    `Severity \`${severity}\`. ${repairs ? 'A repair is offered where what is right can be told for certain.' : 'No repair is offered.'}`,
    '',
    `- **Cause:** ${cause}`,
    `- **Remedy:** ${remedy}`,
    '',
  ].join('\n');
}

/** The document of every check, one section a code, as the registries have them. A code's anchor is the code in lower case. */
export function checksDocument(tiers: readonly Tier[]): string {
  const parts = tiers.flatMap(({ title, about, rules }) => {
    const sections = Object.entries(rules).map(section);
    return sections.length === 0 ? [] : [`## ${title}\n${about}\n`, ...sections];
  });
  return [
    '# Checks\nWhat the check of a postback URL and the check of a dashboard’s page can find, in the order in which they look. The severity is the usual one: a case may weigh less. `npm run docs` writes this file from the registries of rules.\n',
    ...parts,
  ].join('\n');
}
