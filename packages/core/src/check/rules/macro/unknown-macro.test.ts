import { describeRule } from '../../testing/describe-rule.ts';
import { known, right } from '../../testing/known-offer.ts';

const returning = (macro: string): string => right.replace('(clickid)', () => macro);

describeRule('UNKNOWN_MACRO', {
  finds: [
    {
      name: 'a misspelt one',
      text: returning('(clikid)'),
      context: known('appsflyer'),
      marked: '(clikid)',
      fixed: right,
      params: { wanted: '(clickid)' },
    },
    {
      name: 'other separators',
      text: `${right}&event_name=(event_name)`,
      context: known('appsflyer'),
      marked: '(event_name)',
      fixed: `${right}&event_name=(event-name)`,
    },
    {
      name: 'one like no other',
      text: `${right}&a=(quite-another)`,
      context: known('appsflyer'),
      marked: '(quite-another)',
    },
    {
      name: 'one like no other, where the list has gaps, as a lesser matter',
      text: `${returning('{sub1}')}&a={quite_another}`,
      context: known('everflow'),
      marked: '{quite_another}',
      severity: 'warning',
    },
    {
      name: 'a number that is no slot',
      text: returning('{sub9}'),
      context: known('everflow'),
      marked: '{sub9}',
      severity: 'warning',
    },
    {
      name: 'an echo in the wrong form',
      text: `${right}&a=$$sdk(quite-another)`,
      context: known('appsflyer'),
      marked: '$$sdk(quite-another)',
    },
  ],
  leaves: [
    { name: 'every slot of a range', text: returning('{sub5}'), context: known('everflow') },
    {
      name: 'a parameter of the link by its name',
      text: `${right}&a=$$click(anything)`,
      context: known('appsflyer'),
    },
    {
      name: "an argument of the user's own",
      text: returning('{cl?My Net}'),
      context: known('singular'),
    },
    {
      name: "arguments of the user's own",
      text: `${returning('{external_id}')}&status={status:lead=1}&a={status}&b={_mine}`,
      context: known('keitaro'),
      instead: ['UNENCODED_VALUE'],
    },
    {
      name: "a name of the user's own behind a dot",
      text: `${returning('{attributionResult.attributedClickID}')}&a={@trackingLink.mine}`,
      context: known('airbridge'),
    },
    {
      name: "a name of the user's own in brackets",
      text: `${returning('{click_id}')}&a=[mine]`,
      context: known('adjust'),
    },
    { name: 'no platform', text: returning('{anything}'), context: known() },
  ],
});
