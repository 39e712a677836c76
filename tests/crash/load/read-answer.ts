/** What a sender got: an answer, or the end of its connection with this many bytes of one. */
export type Reply =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly code: string;
      readonly postbackId: string | null;
      readonly retryAfter: string | null;
      /** The server will take no more on this connection. */
      readonly isLast: boolean;
    }
  | { readonly kind: 'ended'; readonly bytes: number };

interface AnswerBody {
  readonly postback_id?: string | null;
}

/** Reads one whole answer from the beginning of these bytes; null while some of it is missing. */
export function readAnswer(bytes: Buffer): Extract<Reply, { kind: 'answered' }> | null {
  const split = bytes.indexOf('\r\n\r\n');
  if (split < 0) return null;
  const head = bytes.toString('latin1', 0, split);
  const header = (name: string) =>
    new RegExp(`^${name}: *(.*?)\\r?$`, 'im').exec(head)?.[1] ?? null;
  const length = Number(header('content-length') ?? 'NaN');
  if (!Number.isInteger(length)) throw new Error(`An answer without its length: ${head}`);
  if (bytes.length < split + 4 + length) return null;
  const body: AnswerBody = JSON.parse(bytes.toString('utf8', split + 4, split + 4 + length));
  return {
    kind: 'answered',
    status: Number(head.split(' ')[1]),
    code: header('postback-code') ?? '',
    postbackId: body.postback_id ?? null,
    retryAfter: header('retry-after'),
    isLast: header('connection')?.toLowerCase() === 'close',
  };
}
