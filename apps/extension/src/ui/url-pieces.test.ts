import { describe, expect, test } from 'vitest';

import { urlPieces } from './url-pieces.ts';

const token = 'k7Vq2mXw9RtZ';

describe('urlPieces', () => {
  test('marks our token, macros and open places', () => {
    const url = `https://t.example/?secure=${token}&transaction_id=(clickid)&order_id=REPLACE`;
    expect(urlPieces(url, [token])).toEqual([
      { kind: 'literal', text: 'https://t.example/?secure=' },
      { kind: 'token', text: token },
      { kind: 'literal', text: '&transaction_id=' },
      { kind: 'macro', text: '(clickid)' },
      { kind: 'literal', text: '&order_id=' },
      { kind: 'gap', text: 'REPLACE' },
    ]);
  });

  test.each(['', 'plain', `${token}${token}`, 'a=REPLACE&b=REPLACE', 'a={x}&b=#s2#&c=((y)'])(
    'loses nothing of %j',
    (text) => {
      expect(
        urlPieces(text, [token])
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    },
  );

  test('takes no empty token', () => {
    expect(urlPieces('abc', [''])).toEqual([{ kind: 'literal', text: 'abc' }]);
  });
});
