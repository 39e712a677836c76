import type { MacroSegment } from '../../damage/segment-places.ts';
import { echoOf } from '../../macro/click-id-echo.ts';
import { judgeMacro } from '../../macro/judge-macro.ts';
import type { Reading } from '../../reading/reading.ts';
import type { TextReading } from '../../reading/read-text.ts';

function stem(name: string): string {
  return name.toLowerCase().replace(/\d+$/, '');
}

/** The link's parameter that a macro gives back; null where that can't be told. */
export function returnedParameter(
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
