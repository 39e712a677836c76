import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { platformById } from '../platform/platform-by-id.ts';
import { matchEventNames } from './match-event-names.ts';

describe('one name against one', () => {
  test.each([
    ['af_purchase', 'af_purchase', 'exact'],
    ['af_purchase', 'AF_Purchase', 'case'],
    ['af_purchase', 'af_purchase ', 'whitespace'],
    ['af_purchase', ' af_purchase', 'whitespace'],
    ['af_purchase', 'af_purchase\n', 'whitespace'],
    ['Level Up', 'Level\u00A0Up', 'whitespace'],
    ['Level Up', 'Level  Up', 'whitespace'],
    ['Level Up', 'LevelUp', 'whitespace'],
    ['af_purchase', 'af_\u200Bpurchase', 'whitespace'],
    ['af_purchase', '\uFEFFaf_purchase', 'whitespace'],
    ['Level Up', 'Level\u3000Up', 'whitespace'],
    ['af_purchase', 'AF_purchase ', 'whitespace'],
    ['af_purchase', 'af_purch\u0430se', 'lookalike'],
    ['af_purchase', 'af_purch\u03B1se', 'lookalike'],
    ['af_purchase', 'ａｆ＿ｐｕｒｃｈａｓｅ', 'lookalike'],
    ['caf\u00E9_visit', 'cafe\u0301_visit', 'lookalike'],
    ['af\u2010sale', 'af-sale', 'lookalike'],
    ['af_purchase', 'af_purchas', 'similar'],
    ['af_purchase', 'af_pruchase', 'similar'],
    ['af_purchase', 'af_purrchasse', 'similar'],
    ['level_up', 'level-up', 'similar'],
    ['level_up', 'level up', 'similar'],
    ['level_up', 'levelUp', 'similar'],
    ['buy', 'b-u-y', 'similar'],
  ])('%j and %j are %s', (configured, observed, status) => {
    const suggestion = status === 'exact' ? {} : { suggestion: configured };
    expect(matchEventNames([configured], [observed])).toEqual([
      { configured, observed, status, ...suggestion },
    ]);
  });

  test.each([
    ['af_purchase', 'af_login'],
    ['buy', 'bug'],
    ['abcd', 'abef'],
    ['af_purchase', 'af_prchsing'],
    ['aaaaaaaa', 'bbbbbbbb'],
    ['level_up_one', 'level_up_tow_x'],
    ['', ' '],
    ['__', '--'],
    ['buy', ''],
  ])('%j and %j are two names', (configured, observed) => {
    expect(matchEventNames([configured], [observed])).toEqual([
      { configured, status: 'unused' },
      { observed, status: 'missing' },
    ]);
  });

  test('names without a letter match themselves', () => {
    expect(matchEventNames(['', '__'], ['__', ''])).toEqual([
      { configured: '', observed: '', status: 'exact' },
      { configured: '__', observed: '__', status: 'exact' },
    ]);
  });
});

describe('lists', () => {
  test('an exact partner goes before a near one', () => {
    expect(matchEventNames(['Buy', 'buy'], ['buy', 'BUY'])).toEqual([
      { configured: 'Buy', observed: 'BUY', status: 'case', suggestion: 'Buy' },
      { configured: 'buy', observed: 'buy', status: 'exact' },
    ]);
  });

  test('a near miss of a name that has its partner keeps its suggestion', () => {
    expect(matchEventNames(['af_purchase'], ['af_purchase ', 'af_purchase'])).toEqual([
      { configured: 'af_purchase', observed: 'af_purchase', status: 'exact' },
      { observed: 'af_purchase ', status: 'whitespace', suggestion: 'af_purchase' },
    ]);
  });

  test('names that are repeated count once', () => {
    expect(matchEventNames(['a', 'a'], ['a', 'a', 'zzz', 'zzz'])).toEqual([
      { configured: 'a', observed: 'a', status: 'exact' },
      { observed: 'zzz', status: 'missing' },
    ]);
  });

  test('of 200 misspelled names each finds its own event', () => {
    const verbs = [
      'open',
      'close',
      'start',
      'finish',
      'skip',
      'share',
      'rate',
      'watch',
      'order',
      'cancel',
    ];
    const nouns = [
      'level',
      'trial',
      'cart',
      'bonus',
      'deposit',
      'refund',
      'ticket',
      'profile',
      'video',
      'coupon',
      'review',
      'wallet',
      'streak',
      'lesson',
      'match',
      'booking',
      'invite',
      'photo',
      'playlist',
      'invoice',
    ];
    const configured = verbs.flatMap((verb) => nouns.map((noun) => `${verb}_${noun}`));
    expect(configured).toHaveLength(200);
    const observed = configured.map((name) => `${name.slice(0, 3)}x${name.slice(3)}`);
    expect(matchEventNames(configured, observed)).toEqual(
      configured.map((name, index) => ({
        configured: name,
        observed: observed[index],
        status: 'similar',
        suggestion: name,
      })),
    );
  });

  test('every name stands in exactly one row, and exact rows are equal byte for byte', () => {
    const names = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 8 }),
        fc.constantFrom('buy', 'Buy', 'buy ', 'b\u0443y', 'sign_up', 'signUp'),
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(names, names, (configured, observed) => {
        const rows = matchEventNames(configured, observed);
        const given = (list: readonly (string | undefined)[]): unknown[] =>
          list.filter((name) => name !== undefined).sort();
        expect(given(rows.map((row) => row.configured))).toEqual([...new Set(configured)].sort());
        expect(given(rows.map((row) => row.observed))).toEqual([...new Set(observed)].sort());
        for (const row of rows)
          expect(row.status === 'exact').toBe(row.configured === row.observed);
        expect(matchEventNames(configured, observed)).toEqual(rows);
      }),
    );
  }, 60_000);
});

describe('suggestions', () => {
  const words = [
    'open',
    'close',
    'start',
    'finish',
    'level',
    'trial',
    'order',
    'cart',
    'bonus',
    'spin',
    'deposit',
    'refund',
    'invite',
    'booking',
    'ticket',
    'profile',
    'video',
    'coupon',
    'review',
    'wallet',
    'streak',
    'lesson',
    'match',
  ];
  const custom = words
    .flatMap((one) => words.filter((other) => other !== one).map((other) => `${one}_${other}`))
    .slice(0, 500);
  const predefined = platformById('appsflyer')?.eventNames?.predefined ?? [];
  const names = [...predefined, ...custom];

  /** Reproducible: the same seed gives the same numbers. */
  function numbers(seed: number): (below: number) => number {
    let state = seed;
    return (below) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
  }

  const next = numbers(20_260);
  const insert = (name: string, put: string): string => {
    const at = next(name.length + 1);
    return name.slice(0, at) + put + name.slice(at);
  };
  const letter = (): string => String.fromCharCode(97 + next(26));
  const lookalikes: Readonly<Record<string, string>> = {
    a: '\u0430',
    c: '\u0441',
    e: '\u0435',
    i: '\u0456',
    o: '\u043E',
    p: '\u0440',
    t: '\u03C4',
    n: '\u03B7',
    r: '\uFF52',
  };
  const edit = (name: string): string => {
    const at = next(name.length);
    switch (next(4)) {
      case 0:
        return insert(name, letter());
      case 1:
        return name.slice(0, at) + name.slice(at + 1);
      case 2:
        return name.slice(0, at) + letter() + name.slice(at + 1);
      default:
        return name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2);
    }
  };
  const mutations: Readonly<Record<string, (name: string) => string>> = {
    case: (name) =>
      name.replace(/[a-z]/g, (character) => (next(3) === 0 ? character.toUpperCase() : character)),
    space: (name) => insert(name, ' '),
    'no-break space': (name) => insert(name, '\u00A0'),
    'zero-width': (name) => insert(name, '\u200B'),
    'look-alike': (name) =>
      name.replace(/[aceioptnr]/, (character) => String(lookalikes[character])),
    'one edit': edit,
    'two edits': (name) => edit(edit(name)),
  };

  test.each(Object.entries(mutations))(
    'after %s are right the first time in 98 of 100 cases',
    (_, mutate) => {
      expect(predefined).toHaveLength(23);
      expect(names).toHaveLength(523);
      let tried = 0;
      let right = 0;
      for (const name of names) {
        const observed = mutate(name);
        if (names.includes(observed)) continue;
        tried += 1;
        const rows = matchEventNames(names, [observed]);
        expect(rows.filter(({ status }) => status === 'exact')).toEqual([]);
        if (rows.find((row) => row.observed === observed)?.suggestion === name) right += 1;
      }
      expect(tried).toBeGreaterThan(450);
      expect(right / tried).toBeGreaterThanOrEqual(0.98);
    },
  );
});
