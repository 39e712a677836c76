import { compareNames, type NameComparison, type NearMiss } from './compare-names.ts';
import { type NameForms, nameForms } from './name-forms.ts';

export type NameMatchStatus = 'exact' | NearMiss | 'missing' | 'unused';

/** One row of the comparison. Only `exact` is a match. */
export interface NameMatch {
  readonly configured?: string;
  readonly observed?: string;
  readonly status: NameMatchStatus;
  /** The configured name that the observed one was probably meant to be. */
  readonly suggestion?: string;
}

interface Candidate extends NameComparison {
  readonly configured: NameForms;
  readonly observed: NameForms;
}

function distinct(names: readonly string[]): NameForms[] {
  return [...new Set(names)].map(nameForms);
}

/** Every pair that is equal or near, the nearest first, then in the order in which they were given. */
function candidates(configured: readonly NameForms[], observed: readonly NameForms[]): Candidate[] {
  const found: Candidate[] = [];
  for (const ours of configured) {
    for (const theirs of observed) {
      const comparison = compareNames(ours, theirs);
      if (comparison === null) continue;
      const { status, rank } = comparison;
      found.push({ status, rank, configured: ours, observed: theirs });
    }
  }
  return found.sort((a, b) => a.rank - b.rank);
}

/** Gives each name at most one partner, the nearest pairs first. */
function pair(sorted: readonly Candidate[]): ReadonlyMap<string, Candidate> {
  const byConfigured = new Map<string, Candidate>();
  const taken = new Set<string>();
  for (const candidate of sorted) {
    if (byConfigured.has(candidate.configured.name) || taken.has(candidate.observed.name)) continue;
    byConfigured.set(candidate.configured.name, candidate);
    taken.add(candidate.observed.name);
  }
  return byConfigured;
}

function configuredRow({ name }: NameForms, partner: Candidate | undefined): NameMatch {
  if (partner === undefined) return { configured: name, status: 'unused' };
  const row = { configured: name, observed: partner.observed.name, status: partner.status };
  return partner.status === 'exact' ? row : { ...row, suggestion: name };
}

function observedRow({ name }: NameForms, nearest: Candidate | undefined): NameMatch {
  if (nearest === undefined) return { observed: name, status: 'missing' };
  return { observed: name, status: nearest.status, suggestion: nearest.configured.name };
}

/**
 * Compares the event names that are configured here with those that were observed on a dashboard:
 * one row for each configured name in the order given, paired with the nearest observed one, then one
 * for each observed name that is left over. A left-over near miss of a name that already has its
 * partner keeps its status and suggestion, without `configured`. Names that are repeated count once;
 * refuses nothing. Rule: contract, section 6; names count byte for byte, so only `exact` is a match.
 *
 * @example
 * matchEventNames(['af_purchase'], ['AF_Purchase']) // => [{ configured: 'af_purchase', observed: 'AF_Purchase', status: 'case', suggestion: 'af_purchase' }]
 */
export function matchEventNames(
  configured: readonly string[],
  observed: readonly string[],
): NameMatch[] {
  const ours = distinct(configured);
  const theirs = distinct(observed);
  const sorted = candidates(ours, theirs);
  const partners = pair(sorted);
  const paired = new Set([...partners.values()].map((partner) => partner.observed.name));
  const nearest = new Map<string, Candidate>();
  for (const candidate of sorted) {
    if (!nearest.has(candidate.observed.name)) nearest.set(candidate.observed.name, candidate);
  }
  return [
    ...ours.map((name) => configuredRow(name, partners.get(name.name))),
    ...theirs
      .filter((name) => !paired.has(name.name))
      .map((name) => observedRow(name, nearest.get(name.name))),
  ];
}
