import { describe, expect, test } from 'vitest';
import { readManifest } from '../journeys/read-manifest.ts';
import { builtExtension, builtForFirefox } from '../journeys/stages/stage.ts';
import { filesOf, scanPage, scanScript, scanStyle } from './scan-package.ts';

const packages = [
  { browser: 'Chrome', folder: builtExtension },
  { browser: 'Firefox', folder: builtForFirefox },
];

/** What libraries bring along, and why none of it runs or is fetched. */
const harmless = {
  makers: {
    // zod asks once whether it could; `z.config({ jitless: true })` keeps it from asking.
    Function: 'zod',
    // React makes an inert one for <script> elements that a view would render: none does.
    'createElement("script")': 'react-dom',
  },
  addresses: [
    // Names of XML's vocabularies: nobody fetches them.
    /^http:\/\/www\.w3\.org\//,
    // Said in an error's message.
    /^https:\/\/(react\.dev|radix-ui\.com|github\.com\/trpc)\//,
    // Shown in an empty field, or in a sentence.
    /^https?:\/\/([a-z]+\.)*example(\.com)?\b/,
    // Where the server is, until another address is typed.
    /^http:\/\/(127\.0\.0\.1|localhost):8787/,
    // Stands for the server in local mode, where nothing is asked over a network; it leads nowhere.
    /^http:\/\/this-browser\.invalid$/,
    // Where the example offer of local mode leads.
    /^https:\/\/app\.appsflyer\.com\/com\.example\.farmgame\?/,
    // The catalogue's notes on where a platform says so.
    /^https:\/\/(docs|help|helpdesk|mphelpcenter|support)\.[a-z]+\.[a-z]+\//,
    // The catalogue's addresses of platforms that take their postback in a form of their own.
    /^https:\/\/(partnerlinks\.io|trc\.taboola\.com)\//,
    // Beginnings of addresses that are put together, or looked for in a text.
    /^https?:\/\/(\$|\(|\[|\{|\.$|$)/,
  ],
};

describe.each(packages)('the package for $browser', ({ folder }) => {
  test('runs code of its own alone, by a strict policy', async () => {
    const { content_security_policy: policy } = await readManifest(folder);
    const rules = Object.fromEntries(
      policy.extension_pages.split('; ').map((rule) => {
        const [name = '', ...sources] = rule.split(' ');
        return [name, sources];
      }),
    );
    expect(rules).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'img-src': ["'self'", 'data:'],
      'connect-src': ["'self'", 'http:', 'https:'],
      'object-src': ["'none'"],
      'frame-src': ["'none'"],
      'frame-ancestors': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
    });
  });

  test('makes no code out of text, and loads none', async () => {
    const scripts = await filesOf(folder, '.js');
    expect(scripts.length).toBeGreaterThan(20);
    const found = scripts.flatMap(({ file, text }) =>
      scanScript(file, text)
        .makers.filter((one) => !Object.hasOwn(harmless.makers, one))
        .map((one) => `${file}: ${one}`),
    );
    expect(found).toEqual([]);
  });

  test('knows no address but those whose reason is written here', async () => {
    const scripts = await filesOf(folder, '.js');
    const all = scripts.flatMap(({ file, text }) => scanScript(file, text).addresses);
    const unknown = all.filter((one) => !harmless.addresses.some((known) => known.test(one)));
    expect([...new Set(unknown)].toSorted()).toEqual([]);
    expect(all.length).toBeGreaterThan(5);
  });

  test('has pages and styles that load nothing from elsewhere', async () => {
    const pages = await filesOf(folder, '.html');
    expect(pages.map(({ file }) => file)).toEqual([
      'first-run.html',
      'popup.html',
      'sidepanel.html',
      'workspace.html',
    ]);
    for (const { file, text } of pages) {
      const { loaded, inline } = scanPage(text);
      expect(inline, file).toEqual([]);
      expect(loaded.length, file).toBeGreaterThan(1);
      expect(
        loaded.filter((url) => !/^\/[\w/.-]+$/.test(url)),
        file,
      ).toEqual([]);
    }
    const styles = await filesOf(folder, '.css');
    expect(styles.length).toBeGreaterThan(0);
    for (const { file, text } of styles) expect(scanStyle(text), file).toEqual([]);
  });
});

describe('the scan', () => {
  test.each([
    ['eval("1")', 'eval'],
    ['globalThis.eval(text)', 'eval'],
    ['new Function("a", "return a")', 'Function'],
    ['window["Function"](text)', 'Function'],
    ['setTimeout("steal()", 1)', 'setTimeout'],
    ['importScripts(url)', 'importScripts'],
    ['new Worker(url)', 'Worker'],
    ['navigator.sendBeacon(url, figures)', 'sendBeacon'],
    ['new WebSocket(url)', 'WebSocket'],
    ['document.createElement("script")', 'createElement("script")'],
    ['import(address)', 'import of what is elsewhere'],
    ['import(`https://${host}/x.js`)', 'import of what is elsewhere'],
    ['import("//cdn.example.net/x.js")', 'import of what is elsewhere'],
    ['import "https://cdn.example.net/x.js"', 'import of https://cdn.example.net/x.js'],
  ])('finds what is planted: %s', (text, name) => {
    expect(scanScript('planted.js', text).makers).toEqual([name]);
  });

  test('finds nothing in what does no harm', () => {
    expect(scanScript('calm.js', 'setTimeout(() => evaluate("eval"), 1)').makers).toEqual([]);
  });

  test('finds addresses in texts and templates', () => {
    const text = 'fetch("https://telemetry.example.net/x"); const b = `//cdn.example.net/${1}`;';
    const { addresses } = scanScript('planted.js', text);
    expect(addresses).toEqual(['//cdn.example.net/', 'https://telemetry.example.net/x']);
  });

  test('finds what a page or a style fetches', () => {
    const page =
      '<script src="https://a.example/x.js"></script><p onclick="x()"><script>1</script>';
    expect(scanPage(page)).toEqual({
      loaded: ['https://a.example/x.js'],
      inline: [' onclick=', '<script>'],
    });
    const style = '@import "x.css"; a { background: url(https://a.example/x.png) url(data:x) }';
    expect(scanStyle(style)).toEqual(['@import "x.css"', 'url(https://a.example/x.png)']);
  });
});
