import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';

import { platforms, type PlatformProfile } from '@trackside/core';
import { describe, expect, test } from 'vitest';

import { withoutSources } from './without-sources.ts';

const folder = new URL('../../../packages/core/src/platform/catalogue/', import.meta.url);
const files = readdirSync(folder).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
);

function textOf(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8');
}

async function profileOf(file: string): Promise<PlatformProfile> {
  const code = stripTypeScriptTypes(withoutSources(textOf(file)));
  const loaded: Record<string, PlatformProfile> = await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`
  );
  const [profile] = Object.values(loaded);
  if (profile === undefined) throw new Error(`${file} exports no profile`);
  return profile;
}

function withoutProvenance(profile: PlatformProfile | undefined): unknown {
  return JSON.parse(
    JSON.stringify(profile ?? null, (key, value: unknown) => {
      if (key === 'note' || key === 'conversionVsEvent') return undefined;
      if (key === 'source' && typeof value === 'string') return '';
      return key === 'sources' || key === 'quirks' ? [] : value;
    }),
  );
}

describe('withoutSources', () => {
  test.each(files)('changes nothing else in %s', async (file) => {
    const profile = await profileOf(file);
    const original = platforms.find(({ id }) => id === profile.id);
    expect(original).toBeDefined();
    expect(JSON.parse(JSON.stringify(profile))).toEqual(withoutProvenance(original));
  });

  test('leaves out most of a file that is mostly sources', () => {
    const text = textOf('appsflyer.ts');
    expect(withoutSources(text).length).toBeLessThan(text.length * 0.7);
  });
});
