import { describePageRule, row } from '../testing/describe-page-rule.ts';

const all = 'All media sources, including organic';
const leads = row('sign up', { partnerEvent: 'lead' });

describePageRule('USERS_FROM_SURPRISING', {
  finds: [
    {
      name: 'installs of everybody',
      page: { installUsersFrom: all },
      field: 'installUsersFrom',
      params: { event: 'Install', found: all, expected: 'This partner only' },
    },
    {
      name: 'an event of everybody',
      page: { rows: [leads, row('af_purchase', { usersFrom: all })] },
      field: 'usersFrom',
      row: 1,
      params: { event: 'af_purchase', found: all, expected: 'This partner only' },
    },
  ],
  leaves: [
    { name: 'the partner’s own users' },
    { name: 'the choice in another case', page: { installUsersFrom: ' this PARTNER only ' } },
    {
      name: 'choices that were not seen',
      page: { installUsersFrom: null, rows: [leads, row('af_purchase', { usersFrom: null })] },
    },
    { name: 'an empty choice', page: { installUsersFrom: '' } },
    {
      name: 'a platform of which no words are known',
      page: { installUsersFrom: all },
      context: { profile: undefined },
    },
  ],
});
