import { expect, test } from 'vitest';
import { startupNotice } from './startup-notice.ts';

const facts = {
  url: 'http://127.0.0.1:8787',
  newAdminToken: null,
  adminTokenIsGood: true,
  globalSecureIsCurrent: true,
  shortTokens: [],
  extensionFolder: 'chrome-mv3',
  extensionIsBuilt: true,
};

test.each([
  [{ adminTokenIsGood: false }, 'TRACKSIDE_ADMIN_TOKEN holds a token that was revoked'],
  [{ globalSecureIsCurrent: false }, 'TRACKSIDE_GLOBAL_SECURE holds a token that was rotated away'],
  [{ shortTokens: ['TRACKSIDE_ADMIN_TOKEN'] }, 'TRACKSIDE_ADMIN_TOKEN is short enough'],
  [{ newAdminToken: 'made-just-now' }, 'made-just-now'],
])('tells of %j', (fact, words) => {
  expect(startupNotice({ ...facts, ...fact })).toContain(words);
  expect(startupNotice(facts)).not.toContain(words);
});
