import { echoOf } from '../../macro/click-id-echo.ts';
import { judgeMacro } from '../../macro/judge-macro.ts';
import type { MacroSegment } from '../../damage/segment-places.ts';
import type { Reading } from '../../reading/reading.ts';
import type { TextReading } from '../../reading/read-text.ts';
import { type Finding, type Rule, valueSubject } from '../../rule.ts';

function stem(name: string): string {
  return name.toLowerCase().replace(/\d+$/, '');
}

/** The link's parameter that a macro gives back; null where that can't be told. */
function returnedParameter(
  reading: Reading,
  link: TextReading,
  macro: MacroSegment,
): string | null {
  const { context, known, carriers } = reading;
  if (context.profile !== undefined) {
    const judged = judgeMacro(context.profile, known, macro);
    return judged.kind === 'known'
      ? (echoOf(context.profile, judged.known, macro)?.linkParameter ?? null)
      : null;
  }
  const inLink = link.parameters.some(({ name }) => name === macro.name);
  const numbered =
    /\d$/.test(macro.name) && carriers.some((name) => stem(name) === stem(macro.name));
  return inLink || numbered ? macro.name : null;
}

function linkWithoutClickId(about: TextReading): Finding {
  return {
    about,
    span: [0, about.mended.text.length],
    subject: 'pair',
    message:
      'The tracking link does not pass the click id on, so no postback can bring it back. Put {transaction_id} into the parameter that the platform returns.',
    params: { expected: '{transaction_id}' },
  };
}

export const findClickIdPairMismatch: Rule = (reading) => {
  const { link, clickParameter, carriers, ours } = reading;
  if (link === null || !ours) return [];
  if (carriers.length === 0) return [linkWithoutClickId(link)];
  if (clickParameter === null || clickParameter.soleMacro === null) return [];
  const returned = returnedParameter(reading, link, clickParameter.soleMacro);
  if (returned === null || carriers.includes(returned)) return [];
  const passed = carriers.join(', ');
  return [
    {
      span: clickParameter.valueSpan,
      subject: valueSubject(clickParameter),
      message: `The tracking link puts the click id into ${passed}, but the postback returns ${returned}. Use the same slot in both.`,
      params: { passed, returned, found: clickParameter.raw },
    },
  ];
};
