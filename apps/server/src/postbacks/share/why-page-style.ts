import { pageHeaders } from '../../pages/page-headers.ts';

/** The look of a shared why page: light, dark and on paper. */
export const whyPageStyle = `
:root { color-scheme: light dark; --page: #f4f5f8; --surface: #fff; --text: #1d2129; --muted: #59616f; --border: #dfe3e8; --ok: #10693f; --warn: #7d4a00; --error: #ad231b; }
@media (prefers-color-scheme: dark) { :root { --page: #0f1216; --surface: #171b21; --text: #e6e9ee; --muted: #a0a9b7; --border: #2b3139; --ok: #6bd6a2; --warn: #f2bf66; --error: #ff9a91; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 15px/22px system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 32px 20px 48px; display: grid; gap: 20px; }
h1 { margin: 0; font-size: 22px; line-height: 30px; font-weight: 600; }
h2 { margin: 0 0 8px; font-size: 15px; line-height: 22px; font-weight: 600; }
p { margin: 0; }
section { padding: 16px 20px; background: var(--surface); border: 1px solid var(--border); border-radius: 6px; min-width: 0; }
.muted { color: var(--muted); }
section > p { margin-block-start: 10px; }
.recorded, .passed { color: var(--ok); }
.held, .duplicate { color: var(--warn); }
.refused, .stopped { color: var(--error); }
.recorded.stopped { color: var(--ok); }
dl { margin: 0; display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: 6px 16px; }
dt { color: var(--muted); overflow-wrap: anywhere; }
dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
code { font: 13px/20px ui-monospace, monospace; white-space: pre-wrap; }
ol { margin: 0; padding: 0; list-style: none; display: grid; gap: 4px; }
li { display: flex; justify-content: space-between; gap: 16px; padding: 4px 0; border-top: 1px solid var(--border); }
li:first-child { border-top: 0; }
li span:last-child { flex: none; font-weight: 500; }
.not-reached { color: var(--muted); }
@media print { :root { --page: #fff; --surface: #fff; --text: #000; --muted: #444; --border: #bbb; --ok: #000; --warn: #000; --error: #000; } main { padding: 0; } section { break-inside: avoid; } }
`;

/** The page's own style and nothing else; whoever holds the link is the only one to know it. */
export const whyPageHeaders = {
  ...pageHeaders({ style: whyPageStyle, more: ['sandbox'] }),
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow, noarchive',
} as const;
