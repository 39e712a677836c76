import { describeRule } from '../../testing/describe-rule.ts';
import { known, right } from '../../testing/known-offer.ts';

describeRule('FRAGMENT_EATS_QUERY', {
  finds: [
    {
      name: 'one in the middle',
      text: right.replace('&', '#top&'),
      context: known('appsflyer'),
      marked: '#top&transaction_id=(clickid)',
    },
    {
      name: 'one before the query',
      text: right.replace('?', '#/?'),
      context: known('appsflyer'),
      marked: `#/${right.slice(right.indexOf('?'))}`,
    },
    {
      name: 'half a macro in a dialect without hashes',
      text: `${right}&a=#s2`,
      context: known('appsflyer'),
      marked: '#s2',
    },
    {
      name: 'one in a dialect of hashes that is no half macro',
      text: `${right.replace('(clickid)', '#s2#')}&a=b#top`,
      context: known('cake'),
      marked: '#top',
    },
    { name: 'the first of two', text: `${right}#a#&b=#c`, marked: '#c' },
  ],
  leaves: [
    {
      name: 'a macro of a hash dialect',
      text: right.replace('(clickid)', '#s2#'),
      context: known('cake'),
    },
    {
      name: 'a macro with a hash in another form',
      text: right.replace('(clickid)', '#{click.publisher.clickId}'),
      context: known('swaarm'),
    },
    { name: 'an encoded one', text: `${right}&a=%23b`, context: known('appsflyer') },
  ],
});
