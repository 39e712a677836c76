import { describeRule } from '../../testing/describe-rule.ts';
import { known, offer, right } from '../../testing/known-offer.ts';

const context = known('appsflyer');

describeRule('MACRO_LITERAL_NAME', {
  finds: [
    {
      name: 'a parameter that names itself',
      text: right.replace('(clickid)', 'transaction_id'),
      context,
      marked: 'transaction_id',
    },
    {
      name: "another click id's name",
      text: right.replace('(clickid)', 'sub1'),
      context: known(),
      marked: 'sub1',
    },
    { name: "another tracker's URL", text: 'https://x.example/?subid=ext_id', marked: 'ext_id' },
    {
      name: 'a macro of the platform without its brackets',
      text: `${right}&event_name=event-name`,
      context,
      marked: 'event-name',
    },
    {
      name: 'a parameter of ours that names itself',
      text: `${right}&currency=currency`,
      marked: 'currency',
    },
  ],
  leaves: [
    { name: 'the macro', text: right, context },
    { name: 'a click id', text: right.replace('(clickid)', '0192f3-AbC'), context },
    { name: 'an empty value', text: `${right}&status=`, context },
    { name: 'a value that cannot be decoded', text: `${right}&status=%E4`, context },
    {
      name: 'an event of that name',
      text: `${right}&event_name=event_name`,
      context: {
        offer: {
          ...offer,
          events: [
            {
              id: 5,
              name: 'event_name',
              revenue: { type: 'None' },
              payout: { type: 'None' },
              allowMultiple: false,
              parameters: [],
            },
          ],
        },
      },
    },
    { name: 'a parameter that is not ours', text: `${right}&test=test`, context },
  ],
});
