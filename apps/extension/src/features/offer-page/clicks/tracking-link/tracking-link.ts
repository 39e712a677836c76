import {
  encodeFormText,
  hasControlCharacter,
  isOverBytes,
  tokenizeTemplate,
} from '@trackside/core';

/** What a tracking link tells of a click beside its offer, in the order in which it stands there. */
export const linkFields = [
  'affiliate_id',
  'sub1',
  'sub2',
  'sub3',
  'sub4',
  'sub5',
  'external_transaction_id',
] as const;

export type LinkField = (typeof linkFields)[number];
export type LinkValues = Readonly<Record<LinkField, string>>;

export const noLinkValues: LinkValues = {
  affiliate_id: '',
  sub1: '',
  sub2: '',
  sub3: '',
  sub4: '',
  sub5: '',
  external_transaction_id: '',
};

/** The link that an affiliate sends visitors through; macros of theirs stay as they are typed. */
export function trackingLink(
  { publicUrl, offerId }: { readonly publicUrl: string; readonly offerId: number },
  values: LinkValues,
): string {
  const given = linkFields
    .filter((field) => values[field] !== '')
    .map((field) => `&${field}=${encodedValue(values[field])}`);
  return `${publicUrl.replace(/\/+$/, '')}/click?offer_id=${offerId}${given.join('')}`;
}

function encodedValue(text: string): string {
  return tokenizeTemplate(text)
    .map((segment) => (segment.kind === 'macro' ? segment.text : encodeFormText(segment.text)))
    .join('');
}

export interface LinkWarning {
  readonly field: LinkField;
  /**
   * `too_long` and `control`: the endpoint leaves the value out. `blank`: a blank at an end makes it
   * another value. `macro`: whoever sends the visitors has to fill it in.
   */
  readonly kind: 'too_long' | 'control' | 'blank' | 'macro';
}

/** What a user would not expect to become of a value, by the endpoint's rules (contract, section 4). */
export function linkWarnings(values: LinkValues): LinkWarning[] {
  return linkFields.flatMap((field): LinkWarning[] => {
    const kind = warningOf(values[field]);
    return kind === null ? [] : [{ field, kind }];
  });
}

function warningOf(value: string): LinkWarning['kind'] | null {
  if (isOverBytes(value)) return 'too_long';
  if (hasControlCharacter(value)) return 'control';
  if (value !== value.trim()) return 'blank';
  return tokenizeTemplate(value).some(({ kind }) => kind === 'macro') ? 'macro' : null;
}
