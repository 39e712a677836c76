import { pageHeaders } from '../pages/page-headers.ts';
import { plainStyle } from '../pages/plain-style.ts';

/** The page needs its own style and nothing else. */
export const landingHeaders = pageHeaders({ style: plainStyle });

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
