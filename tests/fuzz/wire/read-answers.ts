/** An answer as it came over the wire. */
export interface WireAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

function headOf(text: string): Pick<WireAnswer, 'status' | 'headers'> {
  const [statusLine = '', ...lines] = text.split('\r\n');
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
    }),
  );
  return { status: Number(statusLine.split(' ')[1] ?? 0), headers };
}

/**
 * Cuts what comes over one connection into answers. `bodiless` says of an answer's place among them
 * whether it is one to HEAD. Answers of unknown length do not occur: they would end with the connection.
 */
export function readAnswers(
  bodiless: (place: number) => boolean,
  found: (answer: WireAnswer) => void,
): (chunk: Buffer) => void {
  let pending = '';
  let place = 0;
  return (chunk) => {
    pending += chunk.toString('latin1');
    for (;;) {
      const split = pending.indexOf('\r\n\r\n');
      if (split < 0) return;
      const head = headOf(pending.slice(0, split));
      const interim = head.status >= 100 && head.status < 200;
      const length =
        interim || bodiless(place) ? 0 : Number(head.headers.get('content-length') ?? 0);
      const end = split + 4 + length;
      if (pending.length < end) return;
      const body = Buffer.from(pending.slice(split + 4, end), 'latin1').toString();
      pending = pending.slice(end);
      if (interim) continue;
      place += 1;
      found({ ...head, body });
    }
  };
}
