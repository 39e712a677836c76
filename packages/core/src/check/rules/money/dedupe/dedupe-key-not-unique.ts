import { sentMacro } from '../../../macro/sent-macro.ts';
import type { ReadParameter } from '../../../reading/read-parameter.ts';
import { type Reading, valuedParameter } from '../../../reading/reading.ts';
import { type Rule, valueSubject } from '../../../rule.ts';
import { goalNames, reportedGoals } from '../reported-goals.ts';
import { repeatableEvents } from './repeatable-events.ts';

/** What stays the same for all orders of one event by one click or one device. */
const sameRoles: ReadonlySet<string> = new Set([
  'clickId',
  'partnerClickId',
  'linkParamEcho',
  'echoClickParam',
  'gaid',
  'idfa',
  'idfv',
  'androidId',
  'deviceId',
  'adjustId',
  'installTime',
  'clickTime',
  'appId',
  'campaign',
  'campaignId',
  'eventName',
]);

/** Every order of one click would have the same value. */
function staysTheSame(reading: Reading, { macros }: ReadParameter): boolean {
  const { context, known, clickParameter } = reading;
  const clickId = clickParameter?.soleMacro?.text;
  return macros.every(({ macro }) => {
    if (macro.text === clickId) return true;
    const sent = sentMacro(context.profile, known, macro);
    return sent !== null && sameRoles.has(sent.role);
  });
}

export const findDedupeKeyNotUnique: Rule = (reading) => {
  const goals = reportedGoals(reading);
  const repeatable = repeatableEvents(goals);
  const key = valuedParameter(reading, 'order_id');
  if (repeatable.length === 0 || key === undefined || !staysTheSame(reading, key)) return [];
  return [
    {
      span: key.valueSpan,
      subject: valueSubject(key),
      message: `${key.raw} is the same for everything that one click does, so of ${goalNames(repeatable)} only the first is counted. Use the macro of the order's own id in order_id.`,
      params: { parameter: 'order_id', found: key.raw },
    },
  ];
};
