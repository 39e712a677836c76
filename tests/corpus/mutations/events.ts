import { encodeFormText } from '@trackside/core';
import { type CleanTemplate, offer } from '../clean-templates.ts';
import { has, type Mutation, type Mutated, valueOf, withValue } from './mutation.ts';

/** The event that a template names by its name as text; null where it names none, or by a macro. */
function namedEvent(clean: CleanTemplate) {
  const written = valueOf(clean, 'event_name');
  return offer.events.find(({ name }) => encodeFormText(name) === written) ?? null;
}

const renamed = (clean: CleanTemplate, name: string): Mutated =>
  withValue(clean, 'event_name', encodeFormText(name));

export const events: Readonly<Record<string, Mutation>> = {
  EVENT_CASE_OR_SPACE: (clean) => {
    const event = namedEvent(clean);
    if (event === null) return [];
    const { name } = event;
    return [
      name.toUpperCase(),
      name.toLowerCase(),
      `${name} `,
      ` ${name}`,
      `${name}\u00A0`,
      name.replace('e', 'е'),
      name.replace(' ', '\u00A0'),
      name.normalize('NFD'),
    ]
      .filter((changed) => changed !== name)
      .map((changed) => renamed(clean, changed));
  },
  EVENT_NOT_FOUND: (clean) => [
    ...(namedEvent(clean) === null || has(clean, 'event_id')
      ? []
      : [renamed(clean, 'nothing like it')]),
    ...(has(clean, 'event_id') && !has(clean, 'event_name')
      ? [withValue(clean, 'event_id', '99'), withValue(clean, 'event_id', '041')]
      : []),
  ],
  EVENT_MISMATCH: (clean) => {
    const event = namedEvent(clean);
    if (event === null || !has(clean, 'event_id')) return [];
    const other = offer.events.find(({ id }) => id !== event.id);
    return other === undefined ? [] : [withValue(clean, 'event_id', String(other.id))];
  },
  EVENT_BEFORE_CONVERSION: (clean) =>
    has(clean, 'event_id') || has(clean, 'event_name')
      ? [{ text: clean.text, options: { otherPostbacks: [] } }]
      : [],
};
