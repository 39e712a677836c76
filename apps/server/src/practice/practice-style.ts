/** The look of every practice page, light and dark. */
export const practiceStyle = `
:root { color-scheme: light dark; --page: #f4f5f8; --surface: #fff; --text: #1d2129; --muted: #59616f; --border: #dfe3e8; --field: #868e9c; --accent: #2f5fd0; --on-accent: #fff; --note: #fff6dc; --note-border: #d9b34a; --ok: #10693f; --warn: #7d4a00; --error: #ad231b; }
@media (prefers-color-scheme: dark) { :root { --page: #0f1216; --surface: #171b21; --text: #e6e9ee; --muted: #a0a9b7; --border: #2b3139; --field: #7a8393; --accent: #8fb0ff; --on-accent: #10141a; --note: #2c2611; --note-border: #8a6d1f; --ok: #6bd6a2; --warn: #f2bf66; --error: #ff9a91; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 14px/20px system-ui, sans-serif; }
main { max-width: 70rem; margin: 0 auto; padding: 16px 24px 48px; display: grid; gap: 16px; }
h1 { margin: 0; font-size: 20px; line-height: 28px; font-weight: 600; }
h2 { margin: 0; font-size: 15px; line-height: 20px; font-weight: 600; }
p { margin: 0; }
a { color: var(--accent); }
.muted { color: var(--muted); }
.note { padding: 10px 16px; background: var(--note); border: 1px solid var(--note-border); border-radius: 6px; }
section { display: grid; gap: 12px; min-width: 0; padding: 16px 20px; background: var(--surface); border: 1px solid var(--border); border-radius: 6px; }
.desk { border-style: dashed; border-color: var(--field); }
.line { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; }
.row { display: flex; gap: 4px; }
.values { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: end; }
.values > label { display: grid; gap: 4px; font-size: 13px; font-weight: 500; }
.values > .wide { flex: 1 1 18rem; }
.wide-table { overflow-x: auto; }
table { width: 100%; min-width: 44rem; border-collapse: collapse; }
th { padding: 6px 12px 6px 0; text-align: start; color: var(--muted); font-size: 13px; font-weight: 600; }
td { padding: 4px 12px 4px 0; vertical-align: top; }
th:last-child, td:last-child { padding-inline-end: 0; }
input, select, textarea, button { font: inherit; color: inherit; }
input:not([role]), select, textarea { width: 100%; min-height: 32px; padding: 4px 8px; background: var(--surface); border: 1px solid var(--field); border-radius: 5px; }
textarea { display: block; min-height: 72px; font: 12px/18px ui-monospace, monospace; resize: vertical; overflow-wrap: anywhere; }
input.short:not([role]) { width: 5rem; }
input.middle:not([role]), select.middle { width: 9rem; }
.url { width: 100%; }
input[role="switch"] { appearance: none; flex: none; position: relative; width: 36px; height: 20px; margin: 0; border-radius: 10px; background: var(--field); cursor: pointer; }
input[role="switch"]::before { content: ""; position: absolute; inset-block-start: 3px; inset-inline-start: 3px; width: 14px; height: 14px; border-radius: 7px; background: var(--surface); }
input[role="switch"]:checked { background: var(--accent); }
input[role="switch"]:checked::before { inset-inline-start: 19px; }
button { min-height: 32px; padding: 4px 14px; background: var(--surface); border: 1px solid var(--field); border-radius: 5px; font-weight: 500; cursor: pointer; }
button.main { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
button.plain { min-width: 32px; padding: 4px 8px; border-color: transparent; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
output { display: block; overflow-wrap: anywhere; }
output:empty { display: none; }
output strong { font-weight: 600; }
[data-tone="recorded"] strong { color: var(--ok); }
[data-tone="duplicate"] strong, [data-tone="held"] strong { color: var(--warn); }
[data-tone="refused"] strong, [data-tone="not-sent"] strong { color: var(--error); }
code { font: 13px ui-monospace, monospace; }
ul { margin: 0; padding: 0; display: grid; gap: 12px; list-style: none; }
.sr-only { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;
