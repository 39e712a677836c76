import { describe, expect, test } from 'vitest';
import { ownLooks, physicalSides, unmirroredIcons, unmirroredMoves } from './direction-rules.ts';
import { files, isTest, read } from './repository.ts';

/** What we draw ourselves. What runs in a dashboard's page measures that page. */
const drawn = files.filter(
  (file) =>
    /^apps\/extension\/src\/.*\.(tsx|css)$/.test(file) &&
    !isTest(file) &&
    !file.startsWith('apps/extension/src/dashboards/'),
);

describe('the extension', () => {
  test('names no side of the screen', () => {
    expect(drawn.length).toBeGreaterThan(50);
    const named = drawn.flatMap((file) =>
      physicalSides(file, read(file)).map((side) => `${file}: ${side}`),
    );
    expect(named).toEqual([]);
  });

  test('turns what points', () => {
    const icons = drawn.filter((file) => unmirroredIcons(read(file)).length > 0);
    const moves = drawn.filter((file) => unmirroredMoves(read(file)).length > 0);
    expect({ icons, moves }).toEqual({ icons: [], moves: [] });
  });

  // So it is enough to judge the dark looks of more contrast in one language (`journeys/looks.ts`).
  test('has the same colours in every language', () => {
    const looks = drawn.flatMap((file) =>
      ownLooks(file, read(file)).map((look) => `${file}: ${look}`),
    );
    expect(looks).toEqual([]);
  });
});

describe('the rules of direction', () => {
  test.each([
    ['ml-2', true],
    ['-mr-px', true],
    ['rtl:pl-4', true],
    ['hover:pr-[3px]', true],
    ['scroll-ml-2', true],
    ['left-0', true],
    ['-right-1/2', true],
    ['text-left', true],
    ['md:text-right', true],
    ['rounded-l', true],
    ['rounded-tr-lg', true],
    ['border-r', true],
    ['border-l-2', true],
    ['float-left', true],
    ['ms-2 pe-4 start-0 -end-1 text-start', false],
    ['rounded-s-lg rounded-ee border-s', false],
    ['rounded-lg border-line mx-auto px-2', false],
    ['text-muted inset-x-3', false],
  ])('find a side in the class %s: %s', (classes, expected) => {
    const text = `<p className="${classes}">`;
    expect(physicalSides('a.tsx', text).length > 0).toBe(expected);
  });

  test.each([
    ['margin-left: 2px;', true],
    ['padding-right: 2px;', true],
    ['border-left-color: red;', true],
    ['border-top-right-radius: 2px;', true],
    ['left: 0;', true],
    ['text-align: right;', true],
    ['margin-inline-start: 2px;', false],
    ['inset-inline-end: 0;', false],
    ['text-align: start;', false],
  ])('find a side in the style %s: %s', (style, expected) => {
    expect(physicalSides('a.css', `p { ${style} }`).length > 0).toBe(expected);
  });

  test.each([
    ['<ArrowLeft aria-hidden size={16} />', 1],
    ['<ChevronRight\n  aria-hidden\n  className="shrink-0"\n/>', 1],
    ['<Undo2 size={13} className="rtl:-scale-x-100" />', 0],
    ['<ChevronDown aria-hidden />', 0],
  ])('find in %s icons that always point one way: %i', (text, count) => {
    expect(unmirroredIcons(text)).toHaveLength(count);
  });

  test.each([
    ['"translate-x-2"', 1],
    ['"checked:-translate-x-2 flex"', 1],
    ['"translate-x-2 rtl:-translate-x-2"', 0],
    ['"-translate-y-1/2"', 0],
  ])('find in %s moves that always go one way: %i', (text, count) => {
    expect(unmirroredMoves(text)).toHaveLength(count);
  });

  test.each([
    ['rtl:bg-accent', 1],
    ['rtl:peer-checked:text-muted', 1],
    ['dark:rtl:border-line', 1],
    ['rtl:-scale-x-100 rtl:rotate-90 rtl:text-end', 0],
    ['rtl:peer-checked:after:-translate-x-3.5', 0],
  ])('find in %s looks of a language of its own: %i', (classes, count) => {
    expect(ownLooks('a.tsx', `<p className="${classes}">`)).toHaveLength(count);
  });

  test.each([
    ['p:dir(rtl) { color: red }', 1],
    ['[dir="rtl"] p { color: red }', 1],
    ['p:lang(ar) { color: red }', 1],
    ['p { color: red }', 0],
  ])('find in %s looks of a language of its own: %i', (style, count) => {
    expect(ownLooks('a.css', style)).toHaveLength(count);
  });
});
