import type { Rule } from '../../rule.ts';
import { damageFindings } from './damage-finding.ts';

export const findDoubleQuestionMarkRule: Rule = (reading) =>
  damageFindings(reading, 'DOUBLE_QUESTION_MARK', {
    message: () =>
      'A second “?” starts parameters, so they become part of the value before it. Write “&” instead.',
    label: 'Write “&” instead',
  });
