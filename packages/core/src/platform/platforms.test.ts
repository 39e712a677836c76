import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isPlaceholder } from '../shared/placeholder.ts';
import { expandMacroRange, platformMacros } from '../template/platform-macros.ts';
import type { Sourced } from '../template/platform-profile.ts';
import { tokenizeTemplate } from '../template/tokenize-template.ts';
import { platformById } from './platform-by-id.ts';
import { platforms } from './platforms.ts';

const confidences = new Set(['official', 'third-party', 'seen', 'derived', 'unverified']);

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

describe('the catalogue', () => {
  test('holds every file of its folder once', () => {
    const files = readdirSync(join(import.meta.dirname, 'catalogue'));
    expect(platforms.map(({ id }) => `${id}.ts`).toSorted()).toEqual(files.toSorted());
  });

  test('names no id, name or host twice', () => {
    const hosts = platforms.flatMap((profile) =>
      [...profile.dashboardHosts, ...profile.trackingHosts].map(({ pattern }) => pattern),
    );
    expect(hosts.length).toBeGreaterThan(30);
    expect(repeated(hosts)).toEqual([]);
    expect(repeated(platforms.map(({ id }) => id))).toEqual([]);
    expect(repeated(platforms.map(({ name }) => name))).toEqual([]);
  });

  test('gives every platform by its id, and nothing else', () => {
    expect(platforms.map(({ id }) => platformById(id))).toEqual(platforms);
    expect(['', 'AppsFlyer', 'constructor', '__proto__'].map(platformById)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  test('serves all events by one template on AppsFlyer alone', () => {
    const ids = platforms.filter((profile) => profile.oneTemplateForAllEvents).map(({ id }) => id);
    expect(ids).toEqual(['appsflyer']);
  });

  test('keeps what is unknown as null', () => {
    const unknown = platforms.flatMap(({ id, sends }) => {
      const roles = Object.keys(sends).filter((role) => sends[role] === null);
      return roles.length === 0 ? [] : [[id, roles.join(' ')]];
    });
    expect(unknown).toEqual([
      ['integr8', 'eventName eventId'],
      ['singular', 'eventId'],
      ['kochava', 'clickId eventName revenue currency'],
      ['tenjin', 'clickId eventName revenue currency'],
      ['airbridge', 'eventId currency'],
      ['everflow', 'revenue currency status'],
      ['tune', 'eventName currency ip'],
      ['trackier', 'clickId eventName payout'],
      ['cake', 'eventName currency'],
      ['redtrack', 'partnerClickId payout eventName'],
      ['voluum', 'payout eventName'],
      ['offer18', 'clickId'],
      ['scaleo', 'clickId'],
    ]);
  });
});

describe.each(platforms)('$id', (profile) => {
  test('says of every fact where it is from and how well it is known', () => {
    const facts: readonly (Sourced | null | undefined)[] = [
      ...profile.dashboardHosts,
      ...profile.trackingHosts,
      ...Object.values(profile.sends),
      ...Object.values(profile.receives ?? {}),
      profile.standardEvents,
      profile.eventMapping,
      profile.appInLink,
      profile.linkParameters,
      profile.outboundIpRanges,
      profile.dashboardPaths,
      profile.integrationTabLabels,
      profile.callbackLinkParameters,
      profile.linkValueLengths,
      profile.noGlobalEventPostbacks,
      profile.dropsEmptyValues,
    ];
    const unsourced = facts.filter(
      (fact) =>
        fact !== null &&
        fact !== undefined &&
        (fact.source.trim() === '' || fact.note === '' || !confidences.has(fact.confidence)),
    );
    expect(unsourced).toEqual([]);
  });

  test('writes every macro in a dialect of its own', () => {
    const foreign = platformMacros(profile).filter(({ macro }) => {
      const [segment, ...more] = tokenizeTemplate(macro);
      const own = segment?.kind === 'macro' && profile.dialects.includes(segment.dialect);
      return !own || more.length > 0;
    });
    expect(foreign).toEqual([]);
  });

  test('returns our click id by a macro that it is known to send', () => {
    const { clickIdEcho, sends } = profile;
    const slots = clickIdEcho?.slots ?? [];
    const sent = clickIdEcho === null ? null : sends[clickIdEcho.role];
    expect(slots.map(({ macro }) => macro)).toEqual(sent ? expandMacroRange(sent.macro) : []);
    expect(repeated(slots.map(({ name }) => name))).toEqual([]);
    expect(slots.filter(({ name, linkParameter }) => (linkParameter ?? name) !== name)).toEqual([]);
  });

  test('knows the parameter that carries our click id for what it is', () => {
    const roles: Readonly<Record<string, string>> = profile.linkParameters?.roles ?? {};
    const carriers = profile.clickIdEcho?.slots.map(({ linkParameter }) => linkParameter) ?? [];
    const named = Object.keys(roles).filter((name) => roles[name] === 'click-id');
    expect(named.filter((name) => !carriers.includes(name))).toEqual([]);
  });

  test('is recognised by its hosts only where they are its own', () => {
    expect(profile.selfHosted && profile.dashboardHosts.length > 0).toBe(false);
    const patterns = [...profile.dashboardHosts, ...profile.trackingHosts].map(
      ({ pattern }) => pattern,
    );
    const odd = patterns.filter(
      (pattern) => !/^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(pattern),
    );
    expect(odd).toEqual([]);
  });
});

test('only a partner click id or a click id is an echo', () => {
  const roles = new Set(platforms.map(({ clickIdEcho }) => clickIdEcho?.role));
  expect([...roles].map(String).toSorted()).toEqual(['clickId', 'partnerClickId', 'undefined']);
});

test('every macro that is left in is a placeholder to the postback rules, but for a condition', () => {
  const filledIn = platforms
    .flatMap(platformMacros)
    .filter(({ macro }) => !isPlaceholder(macro))
    .map(({ macro }) => macro);
  expect(filledIn).toEqual(['<#if attributed>1<#else>0</#if>']);
});
