import { encodeFormText } from '../../../shared/percent-encoding.ts';
import { isMacro, placeSegments } from '../../damage/segment-places.ts';
import { looseName } from '../../reading/parameter-names.ts';
import type { ReadParameter } from '../../reading/read-parameter.ts';
import type { Reading } from '../../reading/reading.ts';
import { type Repair, type Rule, valueSubject } from '../../rule.ts';
import type { Edit } from '../../text/edit.ts';
import { isOwnPath } from '../address/public-base.ts';
import { mayBeSwallowed } from '../click-id/click-id-missing.ts';
import { tokenToWrite } from './token-to-write.ts';

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
  const written = `secure=${encodeFormText(token)}`;
  const { at, before, after } = queryStart(reading);
  const edit: Edit =
    found === undefined
      ? { start: at, end: at, text: before + written + after }
      : { start: found.span[0], end: found.valueSpan[1], text: written };
  return { label: "Add the offer's token", edits: [edit] };
}

/** Without the offer only our own parameters tell: other trackers have a `transaction_id` too. */
function needsToken(reading: Reading): boolean {
  const { context, postback } = reading;
  if (context.offer !== undefined) return true;
  const has = (wanted: string): boolean => postback.parameters.some(({ name }) => name === wanted);
  if (has('secure')) return true;
  return has('transaction_id') && isOwnPath(postback.address.path) && !mayBeSwallowed(reading);
}

export const findSecureMissing: Rule = (reading) => {
  const { parameters, mended } = reading.postback;
  if (mended.text === '' || !needsToken(reading)) return [];
  if (parameters.some(({ name, raw }) => name === 'secure' && raw !== '')) return [];
  const found =
    parameters.find(({ name }) => name === 'secure') ??
    parameters.find(({ name }) => looseName(name) === 'secure');
  const token = tokenToWrite(reading);
  return [
    {
      span: found?.nameSpan,
      ...(found === undefined ? {} : { subject: valueSubject(found) }),
      message:
        found === undefined || found.name === 'secure'
          ? "The URL carries no token, so its postbacks are refused. Add secure with the offer's token."
          : `“${found.name}” is not read as the token. Name it secure.`,
      params: { parameter: 'secure', ...(found === undefined ? {} : { found: found.name }) },
      repair: token === null ? undefined : repairWith(reading, token, found),
    },
  ];
};
