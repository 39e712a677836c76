import { describe, expect, test } from 'vitest';

import { believedMessage } from './messages.ts';

const own = { id: 'abcdef', origin: 'chrome-extension://abcdef/' };
const popup = { id: 'abcdef', url: 'chrome-extension://abcdef/popup.html' };
const checked = { kind: 'checked', tabId: 3, errors: 2 };

describe('believedMessage', () => {
  test.each([checked, { kind: 'opened', tabId: 0 }, { kind: 'alerts' }])(
    'believes our own pages: %j',
    (message) => {
      expect(believedMessage(message, popup, own)).toEqual(message);
    },
  );

  test.each([
    { what: 'our code in a web page', sender: { id: 'abcdef', url: 'https://a.example/' } },
    { what: 'another extension', sender: { ...popup, id: 'ghijkl' } },
    {
      what: 'a page that begins alike',
      sender: { id: 'abcdef', url: 'chrome-extension://abcdefg/' },
    },
    { what: 'a page without an address', sender: { id: 'abcdef' } },
    { what: 'a frame without an origin', sender: { id: 'abcdef', url: 'about:blank' } },
    { what: 'nobody', sender: {} },
  ])('ignores $what', ({ sender }) => {
    expect(believedMessage(checked, sender, own)).toBeNull();
  });

  test.each([
    null,
    'checked',
    {},
    { kind: 'checked', tabId: 3 },
    { kind: 'checked', tabId: -1, errors: 2 },
    { kind: 'checked', tabId: 3, errors: 1.5 },
    { kind: 'checked', tabId: '3', errors: 2 },
    { kind: 'copy', url: 'conversion' },
  ])('ignores what is no message of ours: %j', (message) => {
    expect(believedMessage(message, popup, own)).toBeNull();
  });
});
