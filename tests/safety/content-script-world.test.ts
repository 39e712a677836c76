import { expect, test } from 'vitest';
import { openSeededStage, type SeededStage } from '../journeys/stages/seeded-stage.ts';

/** Runs code of ours in the dashboard's tab, in the world that a reader runs in. */
function runInWorld(stage: SeededStage, code: string): Promise<unknown> {
  return stage.popup.page.evaluate(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const [{ result }] = await chrome.scripting.executeScript({
      target: { tabId: tab.id },
      func: ${code},
      args: [tab.id],
    });
    return result;
  })()`);
}

/** Each thing that might be answered with a secret, asked for. */
const askEverything = `async (tabId) => {
  const messages = [
    { kind: 'checked', tabId, errors: 66 },
    { kind: 'opened', tabId },
    { kind: 'connection' },
    { kind: 'get', key: 'connection' },
    'connection',
    null,
    { __proto__: null, kind: 'checked', tabId, errors: 66 },
  ];
  const answers = [];
  for (const message of messages) {
    answers.push(
      await chrome.runtime.sendMessage(message).then(
        (answer) => answer ?? 'no answer',
        (error) => error.message,
      ),
    );
  }
  const port = chrome.runtime.connect({ name: 'connection' });
  const said = [];
  port.onMessage.addListener((message) => said.push(message));
  port.postMessage({ kind: 'connection' });
  const ended = await new Promise((done) => {
    port.onDisconnect.addListener(() => done('ended'));
    setTimeout(done, 2000, 'open');
  });
  return { answers, said, ended };
}`;

test(
  'our own code in a page is told nothing, whatever it asks the background',
  {
    timeout: 120_000,
  },
  async () => {
    await using stage = await openSeededStage({ quiet: true });
    const silence: unknown = expect.stringMatching(/^no answer$|message port closed|Receiving end/);
    expect(await runInWorld(stage, askEverything)).toEqual({
      answers: Array.from({ length: 7 }, () => silence),
      said: [],
      ended: 'ended',
    });
    const badge = () =>
      stage.popup.page.evaluate(`chrome.tabs.query({ active: true, currentWindow: true })
      .then(([{ id: tabId }]) => chrome.action.getBadgeText({ tabId }))`);
    expect(await badge()).toBe('•');
    // The control: the first of these messages counts when a page of ours sends it.
    await stage.popup.page.evaluate(`chrome.tabs.query({ active: true, currentWindow: true }).then(
    ([{ id: tabId }]) => chrome.runtime.sendMessage({ kind: 'checked', tabId, errors: 66 }))`);
    await expect.poll(badge).toBe('66');
  },
);

const reachEverything = `async () => {
  const attempt = async (work) => {
    try {
      return await work();
    } catch (error) {
      return 'refused';
    }
  };
  const page = chrome.runtime.getURL('/popup.html');
  return {
    local: await attempt(() => chrome.storage.local.get().then(JSON.stringify)),
    session: await attempt(() => chrome.storage.session.get().then(JSON.stringify)),
    page: await attempt(() => fetch(page).then((answer) => answer.text())),
    frame: await attempt(
      () =>
        new Promise((done) => {
          const frame = document.createElement('iframe');
          frame.onload = () => done(String(frame.contentDocument ?? 'refused'));
          frame.src = page;
          document.body.append(frame);
        }),
    ),
    views: typeof chrome.extension?.getViews,
    tabs: typeof chrome.tabs,
    scripting: typeof chrome.scripting?.executeScript,
    permissions: typeof chrome.permissions,
  };
}`;

test(
  'our own code in a page reaches neither what is kept nor what we may do',
  {
    timeout: 120_000,
  },
  async () => {
    await using stage = await openSeededStage();
    const reached = await runInWorld(stage, reachEverything);
    expect(reached).toEqual({
      local: 'refused',
      session: 'refused',
      page: 'refused',
      frame: 'refused',
      views: 'undefined',
      tabs: 'undefined',
      scripting: 'undefined',
      permissions: 'undefined',
    });
    expect(JSON.stringify(reached)).not.toContain(stage.server.adminToken);
    // The control: with the lock taken off, the same code reads the token.
    await stage.popup.page.evaluate(
      `chrome.storage.local.setAccessLevel({ accessLevel: 'TRUSTED_AND_UNTRUSTED_CONTEXTS' })`,
    );
    expect(JSON.stringify(await runInWorld(stage, reachEverything))).toContain(
      stage.server.adminToken,
    );
  },
);

test(
  'a server tells nothing to a page, even where our own code asks from it',
  {
    timeout: 120_000,
  },
  async () => {
    await using stage = await openSeededStage();
    const ask = `async () => {
    const url = ${JSON.stringify(`${stage.server.url}/trpc/offers.list`)};
    const headers = { authorization: 'Bearer ${stage.server.adminToken}' };
    return fetch(url, { headers }).then((answer) => answer.text(), () => 'refused');
  }`;
    expect(await runInWorld(stage, ask)).toBe('refused');
    // The control: with the very same token a page of ours is answered.
    expect(await stage.popup.page.evaluate(`(${ask})()`)).toContain('Farm Game US');
  },
);
