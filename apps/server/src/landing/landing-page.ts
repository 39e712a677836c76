import { createHash } from 'node:crypto';
import { plainStyle } from './plain-style.ts';

const styleSource = `'sha256-${createHash('sha256').update(plainStyle).digest('base64')}'`;

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
<style>${plainStyle}</style>
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
