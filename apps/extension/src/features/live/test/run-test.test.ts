import { createServer } from 'node:http';

import { describe, expect, onTestFinished, test } from 'vitest';

import { callEndpoint, testUrl } from './run-test.ts';

const plan = {
  publicUrl: 'http://127.0.0.1:8787',
  offer: { id: 1, secure: 'token' },
  event: { id: 7, name: 'af purchase' },
  saleAmount: null,
};

test('fills the click id into the conversion’s URL', () => {
  expect(testUrl(plan, 'click$&1', null)).toBe(
    'http://127.0.0.1:8787/?secure=token&transaction_id=click%24%261',
  );
});

test('names the event by id and name, and sends an amount where one is reckoned with', () => {
  expect(testUrl({ ...plan, saleAmount: '9.90' }, 'c', plan.event)).toBe(
    'http://127.0.0.1:8787/?secure=token&transaction_id=c&event_id=7&event_name=af%20purchase&sale_amount=9.90',
  );
});

describe('callEndpoint', () => {
  async function startEndpoint(answers: boolean) {
    const server = createServer((_, response) => {
      if (answers) response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('No port was given.');
    const close = async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    };
    return { url: `http://127.0.0.1:${address.port}/`, close };
  }

  test('waits for the answer', async () => {
    const { url, close } = await startEndpoint(true);
    onTestFinished(close);
    expect(await callEndpoint(url)).toBe('answered');
  });

  test('gives up on an endpoint that stays silent', async () => {
    const { url, close } = await startEndpoint(false);
    onTestFinished(close);
    expect(await callEndpoint(url, 50)).toBe('endpoint-silent');
  });

  test('tells an endpoint that is not there', async () => {
    const { url, close } = await startEndpoint(true);
    await close();
    expect(await callEndpoint(url)).toBe('endpoint-unreachable');
  });
});
