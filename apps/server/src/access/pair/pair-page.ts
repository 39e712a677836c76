import { pageHeaders, trustedTypesAlone } from '../../pages/page-headers.ts';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { plainStyle } from '../../pages/plain-style.ts';

/** The page's script, sent by itself: none stands in the page. */
export const pairScript = readFileSync(
  path.join(import.meta.dirname, 'browser/pair-page.js'),
  'utf8',
);

const style = `${plainStyle}
main { width: 100%; box-sizing: border-box; }
ol { margin: 0 0 16px; padding-inline-start: 20px; display: grid; gap: 8px; }
label { display: block; margin-bottom: 4px; font-size: 14px; font-weight: 600; }
.line { display: flex; flex-wrap: wrap; gap: 8px; }
input { flex: 1 1 16rem; min-width: 0; min-height: 40px; box-sizing: border-box; padding: 8px 12px; background: var(--surface); color: var(--text); border: 1px solid var(--muted); border-radius: 6px; font: 14px ui-monospace, monospace; }
button { min-height: 40px; padding: 8px 16px; background: var(--accent); color: var(--surface); border: 0; border-radius: 6px; font: inherit; font-weight: 600; cursor: pointer; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
output { display: block; min-height: 24px; margin-top: 8px; }
[hidden] { display: none; }
`;

/** The page needs its own style and its own script, and may talk to nobody. */
export const pairHeaders = {
  ...pageHeaders({ style, more: ["script-src 'self'", ...trustedTypesAlone] }),
  'cache-control': 'no-store',
} as const;

/** What an invitation's link shows. Who holds the invitation is not known here, so it says no name. */
export const pairPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Your invitation · Trackside</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>You are invited to Trackside</h1>
<noscript><p>Copy this page’s whole address, open the Trackside extension and paste it where it asks for a server.</p></noscript>
<section id="whole" hidden>
<ol>
<li>Copy the invitation.</li>
<li>Open the Trackside extension with its button in your browser’s toolbar. If you have no such button, ask who invited you for the extension.</li>
<li>Paste the invitation where it asks for a server, and connect.</li>
</ol>
<label for="link">Your invitation</label>
<div class="line">
<input id="link" readonly spellcheck="false" autocomplete="off">
<button type="button" id="copy">Copy</button>
</div>
<output id="copied" for="link"></output>
<p class="muted">It works once and ends a week after it was made at the latest. Who has it can take your place, so keep it to yourself. Opening this page does not use it up.</p>
</section>
<section id="broken" hidden>
<p>This link is not whole: the part behind the # is missing or cut off. Ask who invited you to send it again.</p>
</section>
</main>
<script src="pair/page.js"></script>
</body>
</html>
`;
