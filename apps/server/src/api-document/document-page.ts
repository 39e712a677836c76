import { verdictRegistry } from '@trackside/core';
import { pageHeaders } from '../pages/page-headers.ts';
import { escapeHtml } from '../pages/escape-html.ts';
import { documentedStatuses } from './answers.ts';
import { documentedParameters } from './parameters.ts';

const style = `
:root { color-scheme: light dark; --surface: #fcfcfd; --raised: #f2f4f7; --text: #1d2129; --muted: #5b6472; --border: #dfe3e8; --accent: #2f5fd0; }
@media (prefers-color-scheme: dark) { :root { --surface: #14171c; --raised: #1b2027; --text: #e6e9ee; --muted: #9aa4b2; --border: #2b3139; --accent: #8fb0ff; } }
body { margin: 0; background: var(--surface); color: var(--text); font: 15px/24px system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 32px 24px 64px; }
h1 { margin: 0 0 8px; font-size: 24px; line-height: 32px; }
h2 { margin: 40px 0 8px; font-size: 18px; line-height: 28px; }
p { margin: 0 0 12px; }
a { color: var(--accent); }
code, pre { font: 13px/20px ui-monospace, monospace; }
pre { margin: 0 0 12px; padding: 12px 16px; overflow-x: auto; border: 1px solid var(--border); border-radius: 6px; background: var(--raised); }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 8px 16px 8px 0; border-bottom: 1px solid var(--border); text-align: start; vertical-align: top; }
th { color: var(--muted); font-size: 13px; font-weight: 500; }
td:first-child { white-space: nowrap; }
.muted { color: var(--muted); }
`;

/** The page needs its own style and nothing else: no script, nothing from elsewhere. */
export const documentPageHeaders = pageHeaders({ style });

const code = (text: string): string => `<code>${escapeHtml(text)}</code>`;

const table = (titles: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<div class="scroll" tabindex="0"><table><thead><tr>${titles.map((title) => `<th scope="col">${title}</th>`).join('')}</tr></thead><tbody>${rows
    .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</tbody></table></div>`;

const parameterRows = documentedParameters.map(({ name, required, description }) => [
  code(name),
  required ? 'required' : '',
  escapeHtml(description),
]);

const codeRows = documentedStatuses.flatMap(({ status, codes }) =>
  codes.map((one) => {
    const { verdict, cause, remedy } = verdictRegistry[one];
    return [String(status), code(one), verdict, escapeHtml(`${cause}; ${remedy}.`)];
  }),
);

/** The page that tells senders how to report conversions and events, and what each answer means. */
export function documentPage(publicUrl: string): string {
  const base = escapeHtml(publicUrl);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Postbacks · Trackside</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Postbacks</h1>
<p>One HTTP request reports a conversion or an event. The answer says at once what became of it. <a href="openapi.json">The same for machines (OpenAPI 3.1)</a></p>
<h2 id="conversion">A conversion</h2>
<pre>GET ${base}/?secure=TOKEN&amp;transaction_id=CLICK_ID</pre>
<h2 id="event">An event after it</h2>
<pre>GET ${base}/?secure=TOKEN&amp;transaction_id=CLICK_ID&amp;event_name=purchase&amp;order_id=A17</pre>
<p>The same by POST, as a form or as a flat JSON object. As an image, for offers that allow it: ${code('/pixel.gif')} with the same parameters.</p>
<h2 id="parameters">Parameters</h2>
${table(['Parameter', '', 'What it is'], parameterRows)}
<h2 id="answers">Answers</h2>
<p>2xx: it is on the disk; don’t send it again. 4xx: mend it first. 5xx: nothing was stored; send it again. Code and verdict stand in the body and in the headers ${code('Postback-Code')} and ${code('Postback-Verdict')}.</p>
${table(['Status', 'Code', 'Verdict', 'Cause and remedy'], codeRows)}
<h2 id="signing">Signed postbacks</h2>
<p>An offer can ask for a signature. Send the time in seconds as ${code('Trackside-Timestamp')}, and as ${code('Trackside-Signature')} ${code('v1=')} with the HMAC-SHA-256, in hex, of this text under the offer’s signing secret:</p>
<pre>TIMESTAMP
METHOD
/PATH?QUERY
BODY</pre>
<p class="muted">Lines end with a line feed; the last one is the body as it is sent, empty for GET. Path and query are those that reach the server, percent-encoding included. The time may be five minutes off.</p>
</main>
</body>
</html>
`;
}
