import { describeRule } from '../../testing/describe-rule.ts';
import { known, right } from '../../testing/known-offer.ts';

const returning = (macro: string): string => right.replace('(clickid)', () => macro);

describeRule('WRONG_DIALECT', {
  finds: [
    {
      name: 'braces where hashes belong',
      text: returning('{s2}'),
      context: known('cake'),
      marked: '{s2}',
      fixed: returning('#s2#'),
    },
    {
      name: 'hashes where brackets belong',
      text: returning('#clickid#'),
      context: known('appsflyer'),
      marked: '#clickid#',
      fixed: right,
    },
    {
      name: "another name in the click id's place",
      text: returning('[visit]'),
      context: known('appsflyer'),
      marked: '[visit]',
      fixed: right,
    },
    {
      name: 'a name that is nearly right',
      text: `${right}&a=[curency]`,
      context: known('appsflyer'),
      marked: '[curency]',
      fixed: `${right}&a=(currency)`,
    },
    {
      name: 'a name in another case',
      text: returning('(CLICKID)'.replace('(', '[').replace(')', ']')),
      context: known('appsflyer'),
      marked: '[CLICKID]',
      fixed: right,
    },
    {
      name: 'a name that is not known',
      text: `${right}&a=[something]`,
      context: known('appsflyer'),
      marked: '[something]',
    },
    {
      name: 'one inside a longer value',
      text: `${right}&a=x-[currency]`,
      context: known('appsflyer'),
      marked: '[currency]',
      fixed: `${right}&a=x-(currency)`,
    },
    {
      name: 'one that is unknown in an unchosen slot',
      text: returning('[visit]'),
      context: known('everflow'),
      marked: '[visit]',
    },
  ],
  leaves: [
    {
      name: "each of the platform's dialects",
      text: `${returning('{clickid}')}&a=$$sdk(event-name)&b=(currency)`,
      context: known('appsflyer'),
    },
    {
      name: 'a dotted name in braces',
      text: returning('{attributionResult.attributedClickID}'),
      context: known('airbridge'),
    },
    {
      name: 'a platform of which nothing is known',
      text: returning('[visit]'),
      context: known('trackier'),
    },
    { name: 'no platform', text: returning('[visit]'), context: known() },
  ],
});
