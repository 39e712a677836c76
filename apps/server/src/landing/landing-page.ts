import { createHash } from 'node:crypto';

const style = `
:root { color-scheme: light dark; --surface: #fcfcfd; --text: #1d2129; --muted: #5b6472; --border: #dfe3e8; --accent: #2f5fd0; }
@media (prefers-color-scheme: dark) { :root { --surface: #14171c; --text: #e6e9ee; --muted: #9aa4b2; --border: #2b3139; --accent: #8fb0ff; } }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--surface); color: var(--text); font: 16px/24px system-ui, sans-serif; }
main { max-width: 34rem; padding: 32px 24px; }
h1 { margin: 0 0 12px; font-size: 24px; line-height: 32px; font-weight: 600; }
p { margin: 0 0 12px; }
.muted { margin-top: 24px; padding-top: 16px; border-top: 1px solid var(--border); color: var(--muted); font-size: 14px; line-height: 20px; }
code { font: 14px ui-monospace, monospace; color: var(--accent); }
`;

const styleSource = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/** The page needs its own style and nothing else. */
export const landingHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none';style-src ${styleSource};base-uri 'none';form-action 'none';frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Trackside</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Trackside is running</h1>
<p>This address receives postbacks: reports of conversions and events, each of them judged, kept and explained.</p>
<p>A postback carries its parameters in the query, beginning with <code>secure</code> and <code>transaction_id</code>. Copy the right URL from the Trackside extension.</p>
<p class="muted">Nothing can be set up on this page. Offers, events and arriving postbacks are in the extension.</p>
</main>
</body>
</html>
`;

/** What `GET /` without a query answers. */
export function landingPage(): string {
  return page;
}
