import { i18n } from '../language/i18n.ts';
import type { FindingFact } from './finding-facts.ts';

/** A particular as it is shown: a cause is one of core's words, all else a value as it stands. */
export function factValue({ name, value }: FindingFact): string {
  if (name !== 'cause') return value;
  return i18n.t(value === 'another offer' ? 'check.cause_another_offer' : 'check.cause_unknown');
}
