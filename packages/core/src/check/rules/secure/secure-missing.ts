import { percentEncode } from '../../../template/compose/percent-encode.ts';
import { isMacro, placeSegments } from '../../damage/segment-places.ts';
import { looseName } from '../../reading/parameter-names.ts';
import type { ReadParameter } from '../../reading/read-parameter.ts';
import type { Reading } from '../../reading/reading.ts';
import { type Repair, type Rule, valueSubject } from '../../rule.ts';
import type { Edit } from '../../text/edit.ts';

interface Place {
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/** Where the query begins, or would begin: before a fragment, and never inside a macro. */
function queryStart({ postback }: Reading): Place {
  const [first] = postback.parameters;
  if (first !== undefined) return { at: first.span[0], before: '', after: '&' };
  for (const { segment, start } of placeSegments(postback.segments, 0)) {
    const found = isMacro(segment) ? null : /[?#]/.exec(segment.text);
    if (found === null) continue;
    const at = start + found.index;
    return found[0] === '?'
      ? { at: at + 1, before: '', after: '' }
      : { at, before: '?', after: '' };
  }
  return { at: postback.mended.text.length, before: '?', after: '' };
}

function repairWith(reading: Reading, token: string, found: ReadParameter | undefined): Repair {
  const written = `secure=${percentEncode(token)}`;
  const { at, before, after } = queryStart(reading);
  const edit: Edit =
    found === undefined
      ? { start: at, end: at, text: before + written + after }
      : { start: found.span[0], end: found.valueSpan[1], text: written };
  return { label: "Add the offer's token", edits: [edit] };
}

export const findSecureMissing: Rule = (reading) => {
  const { context, postback } = reading;
  if (context.offer === undefined || postback.mended.text === '') return [];
  const { parameters } = postback;
  if (parameters.some(({ name, raw }) => name === 'secure' && raw !== '')) return [];
  const found =
    parameters.find(({ name }) => name === 'secure') ??
    parameters.find(({ name }) => looseName(name) === 'secure');
  const token = context.offer.secure?.[0];
  return [
    {
      span: found?.nameSpan,
      ...(found === undefined ? {} : { subject: valueSubject(found) }),
      message:
        found === undefined || found.name === 'secure'
          ? "The URL carries no token, so its postbacks are refused. Add secure with the offer's token."
          : `“${found.name}” is not read as the token. Name it secure.`,
      params: { parameter: 'secure', ...(found === undefined ? {} : { found: found.name }) },
      repair: token === undefined ? undefined : repairWith(reading, token, found),
    },
  ];
};
