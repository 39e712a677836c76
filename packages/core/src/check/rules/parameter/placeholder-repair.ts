import { tokenToWrite } from '../secure/token-to-write.ts';
import { echoMacro } from '../../macro/click-id-echo.ts';
import type { ReadParameter } from '../../reading/read-parameter.ts';
import { type Reading, valuedParameter } from '../../reading/reading.ts';
import { type Repair, replaceValue } from '../../rule.ts';
import { isId } from '../event/read-event.ts';
import { encodeFormText } from '../../../shared/percent-encoding.ts';
import { suggestedMacro } from '../../../template/compose/suggested-macro.ts';

/** The value that one of our parameters needs, where there is no choice; null where there is one. */
function rightValue(reading: Reading, name: string): string | null {
  const { profile, offer } = reading.context;
  switch (name) {
    case 'transaction_id':
      return echoMacro(profile, reading.carriers);
    case 'secure':
      return tokenToWrite(reading);
    case 'event_id': {
      const named = valuedParameter(reading, 'event_name')?.literal;
      const id = offer?.events.find((event) => event.name === named)?.id ?? null;
      return id === null ? null : encodeFormText(String(id));
    }
    case 'event_name': {
      const id = valuedParameter(reading, 'event_id')?.literal ?? null;
      const named = offer?.events.find((event) => isId(event.id, id))?.name;
      if (named !== undefined) return encodeFormText(named);
      return id === null ? suggestedMacro(profile ?? null, name) : null;
    }
    default:
      return suggestedMacro(profile ?? null, name);
  }
}

/** Fills in what a placeholder stands for; nothing where that is not certain. */
export function placeholderRepair(reading: Reading, parameter: ReadParameter): Repair | undefined {
  const value = reading.ours ? rightValue(reading, parameter.name) : null;
  if (value === null) return undefined;
  return { label: `Fill in ${parameter.name}`, edits: replaceValue(reading, parameter, value) };
}
