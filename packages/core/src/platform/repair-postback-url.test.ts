import { describe, expect, test } from 'vitest';
import { checkPostbackUrl, repairPostbackUrl } from './check-postback-url.ts';

describe('repairPostbackUrl', () => {
  test.each([
    ['#reqid_#', 'cake', '#reqid#'],
    ['#reqid_#', undefined, '#reqid_#'],
    ['{CLICK_ID}', 'adjust', '{click_id}'],
    ['{CLICK_ID}', 'nobody', '{CLICK_ID}'],
  ])('mends %s on %s to %s', (written, platform, mended) => {
    const head = 'https://t.example/?secure=k&transaction_id=';
    const repaired = repairPostbackUrl(head + written, { platform });
    expect(repaired).toEqual({ text: head + mended });
    expect(repairPostbackUrl(repaired.text, { platform })).toEqual(repaired);
  });

  test('gives the tracking link back beside it', () => {
    const text = 'http://t.example/?secure=k&transaction_id={sub1}';
    const trackingLink = 'https://a.example/?sub1={transaction_id}';
    const options = { platform: 'everflow', trackingLink };
    const repaired = repairPostbackUrl(text, options);
    expect(repaired).toEqual({ text: text.replace('http:', 'https:'), trackingLink });
    expect(checkPostbackUrl(repaired.text, options)).toEqual([]);
  });

  test('needs no options', () => {
    expect(repairPostbackUrl('plain').text).toBe(repairPostbackUrl('plain', {}).text);
  });
});
