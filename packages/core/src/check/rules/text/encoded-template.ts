import type { Rule } from '../../rule.ts';
import { damageFindings } from './damage-finding.ts';

export const findEncodedTemplateRule: Rule = (reading) =>
  damageFindings(reading, 'ENCODED_TEMPLATE', {
    message: (found) =>
      `“${found}” is percent-encoded, so the platform does not see its macros. Paste the URL as plain text.`,
    label: 'Decode it',
  });
