import { hash } from 'node:crypto';

export interface PagePolicy {
  /** The one style sheet that stands in the page. */
  readonly style: string;
  /** What else the page may do, as directives of its content security policy. */
  readonly more?: readonly string[];
}

/** The source by which a policy allows exactly this text inside of a page. */
export function hashSource(text: string): string {
  return `'sha256-${hash('sha256', text, 'base64')}'`;
}

/** The headers of an HTML page of ours: nothing is loaded, run, sent or framed that is not named. */
export function pageHeaders({ style, more = [] }: PagePolicy) {
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': [
      "default-src 'none'",
      `style-src ${hashSource(style)}`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      ...more,
    ].join(';'),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  } as const;
}

/** No script of a page makes markup out of text. */
export const trustedTypesAlone = ["require-trusted-types-for 'script'", "trusted-types 'none'"];
