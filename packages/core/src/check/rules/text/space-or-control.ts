import type { Rule } from '../../rule.ts';
import { damageFindings } from './damage-finding.ts';
import { codePoint, visibleCharacters } from './visible-characters.ts';

export const findSpaceOrControl: Rule = (reading) =>
  damageFindings(reading, 'SPACE_OR_CONTROL', {
    message: (found) =>
      `The URL holds what does not belong into one: ${found}. Remove spaces, line breaks and smart quotes; a space inside a value is %20.`,
    label: 'Remove them',
    particulars: (found) => ({
      found: visibleCharacters(found),
      codePoint: codePoint(String(found[0])),
    }),
  });
