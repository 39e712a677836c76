import type { Diagnostic } from '@trackside/core';
import { describe, expect, it } from 'vitest';
import type { CheckedTexts } from '../check-draft.ts';
import { afterRepair } from './after-repair.ts';

const finding = (fix: string | null, source: Diagnostic['source'] = 'postback'): Diagnostic => ({
  code: 'SCHEME',
  severity: 'error',
  message: '',
  params: {},
  source,
  ...(fix === null ? {} : { fix: { label: '', text: fix } }),
});
const texts: CheckedTexts = { postback: 'abc', trackingLink: 'xyz' };

describe('one repair', () => {
  it('changes the text that the finding speaks of', () => {
    expect(afterRepair(texts, finding('ABC'))).toEqual({ postback: 'ABC', trackingLink: 'xyz' });
    expect(afterRepair(texts, finding('XYZ', 'trackingLink'))).toEqual({
      postback: 'abc',
      trackingLink: 'XYZ',
    });
  });

  it('is not offered where there is none', () => {
    expect(afterRepair(texts, finding(null))).toBeNull();
  });
});
