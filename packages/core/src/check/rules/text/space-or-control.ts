import type { Rule } from '../../rule.ts';
import { damageFindings } from './damage-finding.ts';

function codePoint(found: string): string {
  return `U+${Number(found.codePointAt(0)).toString(16).toUpperCase().padStart(4, '0')}`;
}

export const findSpaceOrControl: Rule = (reading) =>
  damageFindings(reading, 'SPACE_OR_CONTROL', {
    message: (found, count) =>
      `The URL holds ${count === 1 ? 'a character' : 'characters'} that do not belong into one, first ${codePoint(found)}. Remove spaces, line breaks and smart quotes; a space inside a value is %20.`,
    label: 'Remove them',
  }).map((finding) => ({
    ...finding,
    params: { ...finding.params, codePoint: codePoint(String(finding.params['found'])) },
  }));
