import { platforms } from '@trackside/core';
import { expect, it } from 'vitest';
import { plainLabel } from './lists/list-page.ts';
import { anyListReader, readersOf } from './page-readers.ts';

const all = [...platforms.flatMap(({ id }) => readersOf(id)), anyListReader];
const pages = all.flatMap((reader) => (reader.kind === 'lists' ? reader.pages : []));

it('are readers of platforms that the catalogue knows', () => {
  const known = ['appsflyer', 'adjust', 'everflow', 'affise', 'tune', 'cake'];
  expect(platforms.map(({ id }) => id).filter((id) => readersOf(id).length > 0)).toEqual(
    expect.arrayContaining(known),
  );
});

it('have each an id of its own, by which it is switched off', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});

it('have labels for every part that their pages need', () => {
  const empty = pages.filter(({ needs, labels }) => needs.some((part) => !labels[part]?.length));
  expect(empty).toEqual([]);
});

it('let no label of a page mean two parts', () => {
  const doubled = pages.flatMap(({ labels }) => {
    const plain = Object.values(labels).flatMap((some) => [...new Set(some.map(plainLabel))]);
    return plain.filter((label, at) => plain.indexOf(label) !== at);
  });
  expect(doubled).toEqual([]);
});
