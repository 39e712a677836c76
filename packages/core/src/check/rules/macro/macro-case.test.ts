import { describeRule } from '../../testing/describe-rule.ts';
import { known, right } from '../../testing/known-offer.ts';

const returning = (macro: string): string => right.replace('(clickid)', () => macro);

describeRule('MACRO_CASE', {
  finds: [
    {
      name: '{subid1}',
      text: returning('{subid1}'),
      context: known('impact'),
      marked: '{subid1}',
      fixed: returning('{SubId1}'),
    },
    {
      name: "another of the platform's dialects",
      text: returning('$$sdk(ClickId)'),
      context: known('appsflyer'),
      marked: '$$sdk(ClickId)',
      fixed: returning('$$sdk(clickid)'),
    },
    {
      name: 'one inside a longer value',
      text: `${right}&a=x-(IDFA)-y`,
      context: known('appsflyer'),
      marked: '(IDFA)',
      fixed: `${right}&a=x-(idfa)-y`,
    },
  ],
  leaves: [
    { name: "the platform's spelling", text: returning('{SubId1}'), context: known('impact') },
    { name: 'no platform', text: returning('{subid1}'), context: known() },
  ],
});
