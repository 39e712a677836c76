import { echoOf } from '../../macro/click-id-echo.ts';
import { judgeMacro } from '../../macro/judge-macro.ts';
import type { MacroSegment } from '../../damage/segment-places.ts';
import { looksLikeOtherId } from '../../reading/parameter-names.ts';
import type { Reading } from '../../reading/reading.ts';
import { type Rule, valueSubject } from '../../rule.ts';

/** Roles of the catalogue that never return a click id, whatever the platform calls their macros. */
const otherRoles: ReadonlySet<string> = new Set([
  'androidId',
  'clickTime',
  'country',
  'currency',
  'deviceId',
  'eventName',
  'eventTime',
  'gaid',
  'idfa',
  'idfv',
  'installTime',
  'ip',
  'orderId',
  'payout',
  'revenue',
  'revenueCents',
  'revenueUsd',
  'saleAmount',
  'status',
  'userAgent',
  'userId',
]);

/** A macro that the platform has, and that returns something else than what our link passed in. */
function isOtherValue({ context, known }: Reading, macro: MacroSegment): boolean {
  if (looksLikeOtherId(macro.name)) return true;
  const { profile } = context;
  if (profile === undefined) return false;
  const judged = judgeMacro(profile, known, macro);
  if (judged.kind !== 'known') return false;
  if (profile.clickIdEcho === null) return otherRoles.has(judged.known.role);
  return echoOf(profile, judged.known, macro) === null;
}

export const findWrongValueInClickParam: Rule = (reading) => {
  const { clickParameter, context } = reading;
  const macro = clickParameter?.soleMacro ?? null;
  if (clickParameter === null || macro === null || !isOtherValue(reading, macro)) return [];
  const slots = context.profile?.clickIdEcho?.slots ?? [];
  const expected = slots.map((slot) => slot.macro).join(', ');
  const advice = expected === '' ? "the macro that returns the tracking link's click id" : expected;
  return [
    {
      span: clickParameter.valueSpan,
      subject: valueSubject(clickParameter),
      message: `${macro.text} in ${clickParameter.name} is not the click id that the tracking link passed in. Use ${advice}.`,
      params: { parameter: clickParameter.name, found: macro.text, expected },
    },
  ];
};
