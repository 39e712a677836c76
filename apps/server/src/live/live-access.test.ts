import { expect, test } from 'vitest';
import { startTestServer } from '../testing/index.ts';
import { offerSeed, sendPostback } from '../testing/seed.ts';

test('ends with the token that it was opened with, and tells nothing more', async () => {
  await using server = await startTestServer();
  const { api, url } = server;
  const { secure } = await api.offers.create.mutate(offerSeed);
  const { tokens } = api.access;
  const made = await tokens.create.mutate({ name: 'Ann', role: 'viewer' });
  const open = async (token: string) => {
    const response = await fetch(`${url}/trpc/live.postbacks`, {
      headers: { accept: 'text/event-stream', authorization: `Bearer ${token}` },
    });
    expect(response.status).toBe(200);
    return response;
  };
  const [anns, admins] = [await open(made.token), await open(server.adminToken)];
  const annsText = anns.text();
  await sendPostback(url, { secure, transaction_id: 'first' });
  await tokens.revoke.mutate({ id: made.id });
  // The stream is over, so that its text is whole; the admin's goes on.
  expect(await annsText).not.toContain('second');
  await sendPostback(url, { secure, transaction_id: 'second' });
  let seen = '';
  for await (const text of admins.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    seen += text;
    if (seen.includes('second')) break;
  }
  expect(seen).toContain('first');
  const refused = await fetch(`${url}/trpc/live.postbacks`, {
    headers: { accept: 'text/event-stream', authorization: `Bearer ${made.token}` },
  });
  expect(refused.status).toBe(401);
  await refused.body?.cancel();
});
