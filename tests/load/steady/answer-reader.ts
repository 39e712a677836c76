/** Reads answers off one connection, one at a time; calls back with the status of each. */
export function createAnswerReader(onAnswer: (status: number) => void): (chunk: Buffer) => void {
  let text = '';
  return (chunk) => {
    text += chunk.toString('latin1');
    for (;;) {
      const headEnd = text.indexOf('\r\n\r\n');
      if (headEnd === -1) return;
      const head = text.slice(0, headEnd);
      const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
      if (length === undefined) throw new Error(`An answer without its length:\n${head}`);
      const end = headEnd + 4 + Number(length);
      if (text.length < end) return;
      text = text.slice(end);
      onAnswer(Number(head.slice(9, 12)));
    }
  };
}
