import { describeRule } from '../../testing/describe-rule.ts';
import { known, right } from '../../testing/known-offer.ts';

const returning = (macro: string): string => right.replace('(clickid)', () => macro);

describeRule('NETWORK_NAME_NOT_REPLACED', {
  finds: [
    {
      name: "the catalogue's sample",
      text: returning('{cl?Network Name}'),
      context: known('singular'),
      marked: '{cl?Network Name}',
    },
    { name: 'another case', text: returning('{cl?network_name}'), marked: '{cl?network_name}' },
    {
      name: 'one inside a longer value',
      text: `${right}&a=x{psid?Network Name}`,
      marked: '{psid?Network Name}',
    },
  ],
  leaves: [
    { name: 'a name', text: returning('{cl?My Net}'), context: known('singular') },
    {
      name: 'a name that cannot be decoded',
      text: returning('{cl?My%Net}'),
      context: known('singular'),
    },
    { name: 'a macro without an argument', text: returning('{network_name}') },
  ],
});
