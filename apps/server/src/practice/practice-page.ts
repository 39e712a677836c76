import { hashSource, pageHeaders, trustedTypesAlone } from '../pages/page-headers.ts';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { escapeHtml } from '../pages/escape-html.ts';
import type { PracticeValues } from './platform-values.ts';
import { practiceStyle } from './practice-style.ts';

const script = readFileSync(path.join(import.meta.dirname, 'browser/practice-page.js'), 'utf8');

/** The pages' own style and script, requests to this server, and nothing else. */
export const practiceHeaders = {
  ...pageHeaders({
    style: practiceStyle,
    more: [`script-src ${hashSource(script)}`, "connect-src 'self'", ...trustedTypesAlone],
  }),
  'cache-control': 'no-store',
} as const;

interface PracticeDocument {
  readonly title: string;
  readonly content: string;
  /** Whether something is to be worked with on the page. */
  readonly isDashboard: boolean;
}

function practiceDocument({ title, content, isDashboard }: PracticeDocument): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${practiceStyle}</style>
</head>
<body>
${content}
${isDashboard ? `<script>${script}</script>` : ''}
</body>
</html>
`;
}

/** What a visitor brings beside the click id and the event. */
const samples = [
  { name: 'amount', label: 'Amount', size: 'short', value: '39.99' },
  { name: 'currency', label: 'Currency', size: 'short', value: 'USD' },
  { name: 'order', label: 'Order', size: 'middle', value: 'ORDER-1' },
] as const;

export interface PracticePage {
  readonly title: string;
  /** Whose dashboard it is like, and that it is not theirs. */
  readonly notice: string;
  readonly values: PracticeValues;
  /** What stands above the dashboard, beside the visitor's values. */
  readonly desk: string;
  readonly dashboard: string;
  readonly publicUrl: string;
}

/** A dashboard to practise on. The desk comes first: it is ours, and no part of what is practised on. */
export function practicePage(page: PracticePage): string {
  const { slots, macros } = page.values;
  const slotChoice =
    slots.length < 2
      ? ''
      : `<label>Came in as<select id="slot" class="middle">${slots
          .map(({ parameter }) => `<option>${escapeHtml(parameter)}</option>`)
          .join('')}</select></label>`;
  const filledIn = [
    ...slots.map(({ parameter, macro }) => ({
      macro,
      how: `data-slot="${escapeHtml(parameter)}"`,
    })),
    ...Object.entries(macros).map(([macro, name]) => ({
      macro,
      how: name === '' ? '' : `data-name="${name}"`,
    })),
  ]
    .map(({ macro, how }) => {
      const text = escapeHtml(macro);
      return `<code data-macro="${text}" ${how}>${text}</code>`;
    })
    .join(' ');
  const valueFields = samples
    .filter(({ name }) => Object.values(macros).includes(name))
    .map(
      ({ name, label, size, value }) =>
        `<label>${label}<input data-value="${name}" class="${size}" value="${value}"></label>`,
    )
    .join('\n');
  const content = `<main data-public-url="${escapeHtml(page.publicUrl)}">
<p class="note">${escapeHtml(page.notice)} <a href="../practice">All practice dashboards</a></p>
<h1>${escapeHtml(page.title)}</h1>
<section class="desk" aria-labelledby="desk-title">
<h2 id="desk-title">Try it with a visitor</h2>
<p class="muted">What this visitor brings is filled into the URL in place of the macros. Test calls this server and no other, and shows what it answers: what is recorded counts like any other postback.</p>
<div class="values">
<label>Offer number<input id="offer" class="short" inputmode="numeric" value="1"></label>
<button type="button" data-visit>Come by its link</button>
<label class="wide">Click id<input id="click-id" autocomplete="off" spellcheck="false"></label>
${slotChoice}
${valueFields}
</div>
${page.desk}
<details><summary>Macros that are filled in</summary><p>${filledIn}</p></details>
</section>
${page.dashboard}
</main>`;
  return practiceDocument({ title: `${page.title} · Trackside`, content, isDashboard: true });
}

/** Where the practice dashboards are. */
export function practiceIndex(
  pages: readonly { readonly id: string; readonly title: string; readonly mistakes: string }[],
): string {
  const items = pages
    .map(
      ({ id, title, mistakes }) =>
        `<li><a href="practice/${id}">${escapeHtml(title)}</a><p class="muted">${escapeHtml(mistakes)}</p></li>`,
    )
    .join('\n');
  const content = `<main>
<h1>Practice dashboards</h1>
<p class="note">These pages belong to your Trackside server. They look like advertisers’ dashboards, so that you can set postbacks up, check them and break them without touching a real one.</p>
<section aria-labelledby="list-title"><h2 id="list-title">Choose one</h2><ul>
${items}
</ul></section>
</main>`;
  return practiceDocument({
    title: 'Practice dashboards · Trackside',
    content,
    isDashboard: false,
  });
}
