import { tokenHint, tokenizeTemplate } from '@trackside/core';

// Percent-encoded too, under names that were damaged or misspelled.
const secureValue = /(?<name>secure[\w.-]*(?:=|%3D))(?<value>(?:(?!%26)[^&#\s])+)/gi;

/** A found text to be shown: whatever stands as a token has only its ends in sight; macros stay whole. */
export function withoutSecrets(text: string): string {
  return text.replaceAll(
    secureValue,
    (_, name: string, value: string) => `${name}${maskLiterals(value)}`,
  );
}

function maskLiterals(value: string): string {
  // After “=”, as it stands in the URL: there the placeholder REPLACE is no literal.
  return tokenizeTemplate(`=${value}`)
    .map(({ kind, text }, index) => {
      if (kind === 'macro') return text;
      const literal = index === 0 ? text.slice(1) : text;
      return literal === '' ? '' : tokenHint(literal);
    })
    .join('');
}
