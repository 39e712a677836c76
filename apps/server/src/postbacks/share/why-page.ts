import {
  decisiveParameters,
  type DecisionStep,
  descriptiveParameters,
  verdictRegistry,
} from '@trackside/core';
import { escapeHtml } from '../../pages/escape-html.ts';
import type { PostbackRow } from '../postbacks-service.ts';
import type { WhyView } from '../why/why-service.ts';
import { rowQuestions } from './row-questions.ts';
import { whyPageStyle } from './why-page-style.ts';

export interface WhyPageOptions {
  /** Whether the amount of the sale, and what the advertiser pays, may be seen. */
  readonly showAmounts: boolean;
  /** Tokens that must not be seen wherever they stand. */
  readonly tokens: readonly string[];
}

/** Of other parameters nobody knows whether they are amounts. */
const plainParameters: ReadonlySet<string> = new Set(
  [...decisiveParameters, ...descriptiveParameters].filter(
    (name) => name !== 'secure' && name !== 'sale_amount',
  ),
);

/** Tokens of fewer characters may stand in a value by chance. */
const shortestToken = 4;

const words = {
  recorded: 'Recorded',
  duplicate: 'Duplicate: recorded before',
  held: 'Held: not counted yet',
  refused: 'Refused',
} as const;

/** A shared why page: this postback and nothing of any other, no token, no payout. */
export function whyPage(why: WhyView, options: WhyPageOptions): string {
  const { postback } = why;
  const word = postback.reversal === null ? words[postback.verdict] : 'Reversed: counts no more';
  const title = `${word} · Trackside`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${escapeHtml(title)}</title>
<style>${whyPageStyle}</style>
</head>
<body>
<main>
<h1 class="${postback.verdict}">${escapeHtml(word)}</h1>
<p>${escapeHtml(postback.message)}</p>
${nearest(why)}
<section aria-labelledby="about"><h2 id="about">This postback</h2>${list(about(postback, options))}</section>
<section aria-labelledby="sent"><h2 id="sent">What was sent</h2>${list(sent(postback, options))}<p class="muted">The secure token is never shown.</p></section>
<section aria-labelledby="steps"><h2 id="steps">How it was decided, step by step</h2><ol>${why.decided.steps.map(step).join('')}</ol></section>
<p class="muted">Whoever has the link to this page can read it. It shows one postback and nothing else.</p>
</main>
</body>
</html>
`;
}

function nearest({ nearest: near, postback }: WhyView): string {
  if (near === null || postback.verdict === 'recorded') return '';
  return `<section><h2>Was this meant?</h2>${list([
    ['Sent', code(visible(near.sent))],
    ['Set up', code(visible(near.meant))],
  ])}<p class="muted">Names must be equal, upper and lower case and blanks (␣) included.</p></section>`;
}

/** A text's own blanks, where nobody would see them. */
function visible(text: string): string {
  return text.replaceAll(/^ +| +$| {2,}/gu, (blanks) => '␣'.repeat(blanks.length));
}

type Line = readonly [term: string, html: string];

function about(postback: PostbackRow, { showAmounts }: WhyPageOptions): Line[] {
  const { httpStatus } = verdictRegistry[postback.code];
  return [
    ['Received', `<time datetime="${postback.receivedAt}">${moment(postback.receivedAt)}</time>`],
    ['Answer', code(`${postback.code}, HTTP ${httpStatus}`)],
    ...(postback.event === null ? [] : [['Event', code(postback.event.name)] as const]),
    ...(showAmounts && postback.revenue !== null
      ? [['Counted', code(`${postback.revenue} ${postback.currency ?? ''}`)] as const]
      : []),
    ...postback.history.map((entry): Line => {
      const what = { decision: 'Decided again', reversal: 'Reversed', undo: 'Reversal undone' };
      return [what[entry.kind], `${moment(entry.at)}, ${code(entry.code)}`];
    }),
  ];
}

function sent({ parameters }: PostbackRow, { showAmounts, tokens }: WhyPageOptions): Line[] {
  return parameters.map(({ name, value }): Line => {
    const shown = plainParameters.has(name) || showAmounts;
    const text = shown
      ? code(visible(withoutTokens(value, tokens)))
      : '<span class="muted">hidden</span>';
    return [withoutTokens(name, tokens), text];
  });
}

function withoutTokens(text: string, tokens: readonly string[]): string {
  return tokens
    .filter((token) => token.length >= shortestToken)
    .reduce((left, token) => left.replaceAll(token, '***'), text);
}

function step({ code: own, outcome }: DecisionStep): string {
  const last = verdictRegistry[own].verdict === 'recorded';
  const [kind, mark] = {
    passed: ['passed', '✓ yes'],
    stopped: last ? ['recorded stopped', '✓ yes'] : ['stopped', '✕ no: it stopped here'],
    notReached: ['not-reached', '– not asked'],
  }[outcome];
  const question = rowQuestions[own] ?? own;
  return `<li><span>${escapeHtml(question)}</span><span class="${kind}">${mark}</span></li>`;
}

/** Each text by itself, whatever direction its letters have. */
function code(text: string): string {
  return `<bdi><code>${escapeHtml(text)}</code></bdi>`;
}

function moment(instant: string): string {
  return escapeHtml(`${instant.slice(0, 10)} ${instant.slice(11, 19)} UTC`);
}

function list(lines: readonly Line[]): string {
  return `<dl>${lines
    .map(([term, html]) => `<dt><bdi>${escapeHtml(term)}</bdi></dt><dd>${html}</dd>`)
    .join('')}</dl>`;
}
