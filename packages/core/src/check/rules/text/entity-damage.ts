import type { Rule } from '../../rule.ts';
import { damageFindings } from './damage-finding.ts';

export const findEntityDamageRule: Rule = (reading) =>
  damageFindings(reading, 'ENTITY_DAMAGE', {
    message: (found) =>
      `The URL was copied through HTML, which turned the beginning of a parameter into “${found}”. Put the parameter's name back, and copy URLs from a text field.`,
    label: 'Restore the parameters',
  });
