/** The look of a page that says one thing, light and dark. */
export const plainStyle = `
:root { color-scheme: light dark; --surface: #fcfcfd; --text: #1d2129; --muted: #5b6472; --border: #dfe3e8; --accent: #2f5fd0; }
@media (prefers-color-scheme: dark) { :root { --surface: #14171c; --text: #e6e9ee; --muted: #9aa4b2; --border: #2b3139; --accent: #8fb0ff; } }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--surface); color: var(--text); font: 16px/24px system-ui, sans-serif; }
main { max-width: 34rem; padding: 32px 24px; }
h1 { margin: 0 0 12px; font-size: 24px; line-height: 32px; font-weight: 600; }
p { margin: 0 0 12px; }
.muted { margin-top: 24px; padding-top: 16px; border-top: 1px solid var(--border); color: var(--muted); font-size: 14px; line-height: 20px; }
code { font: 14px ui-monospace, monospace; color: var(--accent); }
`;
