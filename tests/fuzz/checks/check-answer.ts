import { isDeepStrictEqual } from 'node:util';
import { type VerdictCode, verdictMessage, verdictRegistry } from '@trackside/core';
import type { WireAnswer } from '../wire/read-answers.ts';
import type { Expected } from './expect-answer.ts';

/** What an answer claims, as far as it can be believed. */
export interface ReadAnswer {
  readonly code: VerdictCode;
  readonly body: Readonly<Record<string, unknown>> | null;
  readonly postbackId: string | null;
}

export function isVerdictCode(text: string | undefined): text is VerdictCode {
  return text !== undefined && Object.hasOwn(verdictRegistry, text);
}

function jsonOf(answer: WireAnswer): ReadAnswer['body'] {
  if (answer.headers.get('content-type')?.startsWith('application/json') !== true) return null;
  if (answer.body === '') return null;
  const body: Record<string, unknown> = JSON.parse(answer.body);
  return body;
}

/** Reads an answer; null where its code is none of the contract's. */
export function readAnswer(answer: WireAnswer): ReadAnswer | null {
  const code = answer.headers.get('postback-code');
  if (!isVerdictCode(code)) return null;
  const body = jsonOf(answer);
  const id = body?.['postback_id'];
  return { code, body, postbackId: typeof id === 'string' ? id : null };
}

/** The statuses that may come with a code; pictures and pages are always answered by 200. */
function statusesOf(code: VerdictCode, answer: WireAnswer): readonly number[] {
  const type = answer.headers.get('content-type') ?? '';
  if (/^(image\/gif|text\/html)/.test(type)) return [200];
  const { httpStatus } = verdictRegistry[code];
  return code === 'REQUEST_MALFORMED' ? [httpStatus, 431] : [httpStatus];
}

/** What is wrong with an answer, whatever was asked: the contract's form (section 3). */
export function faultsOfForm(answer: WireAnswer): string[] {
  const faults: string[] = [];
  const read = readAnswer(answer);
  if (answer.status >= 500) faults.push(`the status is ${answer.status}`);
  if (read === null) return [...faults, 'the code is none of the contract’s'];
  if (answer.headers.get('postback-verdict') !== verdictRegistry[read.code].verdict)
    faults.push('the verdict is not the code’s');
  if (!statusesOf(read.code, answer).includes(answer.status))
    faults.push(`the status ${answer.status} is not the code’s`);
  if (read.body !== null && read.body['code'] !== read.code)
    faults.push('body and header tell different codes');
  return faults;
}

const typeOf = { json: 'application/json', gif: 'image/gif', page: 'text/html' } as const;

/** The body that the contract wants, but for the id, which is the server's own. */
function bodyFor(code: VerdictCode, { judged }: Expected): Record<string, unknown> {
  const { verdict, httpStatus } = verdictRegistry[code];
  const told = judged?.kept === true ? judged.verdict : null;
  const reason = { verdict, code, message: verdictMessage(code) };
  if (httpStatus === 401) return reason;
  return {
    ...reason,
    transaction_id: told?.transactionId ?? null,
    event: told?.event ?? null,
    warnings: told?.warnings ?? [],
  };
}

/** What is wrong with the answer to a request of which all is known. */
export function faultsOf(answer: WireAnswer, expected: Expected): string[] {
  const faults = faultsOfForm(answer);
  const read = readAnswer(answer);
  if (read === null) return faults;
  const { shape, judged, codes } = expected;
  if (!codes.includes(read.code)) faults.push(`${read.code} instead of ${codes.join(' or ')}`);
  if (shape === 'bodiless') return faults;
  if (answer.headers.get('content-type')?.startsWith(typeOf[shape]) !== true)
    faults.push(`the answer is no ${typeOf[shape]}`);
  if (shape !== 'json' || read.body === null) return faults;
  if ((read.postbackId !== null) !== (judged?.kept === true))
    faults.push(
      judged?.kept === true ? 'what is kept has no id' : 'what has no valid token has an id',
    );
  const { postback_id: _, ...body } = read.body;
  if (codes.includes(read.code) && !isDeepStrictEqual(body, bodyFor(read.code, expected)))
    faults.push(`the body is not as core has it: ${JSON.stringify(bodyFor(read.code, expected))}`);
  return faults;
}
