import type { ComboboxOption } from '../../ui/overlays/combobox.tsx';

interface NamedOffer {
  readonly id: number;
  readonly name: string;
  readonly currency: string;
}

/** From this many offers on, the recent ones stand apart. */
const fewOffers = 6;

/** Offers as options: the recent ones on top where there are many, each under its heading. */
export function offerOptions(
  offers: readonly NamedOffer[],
  recent: readonly number[],
  headings: { readonly recent: string; readonly all: string },
): ComboboxOption<number>[] {
  const options = offers.map(({ id, name, currency }): ComboboxOption<number> => ({
    value: id,
    label: name,
    detail: `#${id} · ${currency}`,
  }));
  const top = recent.flatMap((id) => options.filter((option) => option.value === id));
  if (options.length < fewOffers || top.length === 0) return options;
  const rest = options.filter((option) => !recent.includes(option.value));
  return [...withHeading(top, headings.recent), ...withHeading(rest, headings.all)];
}

function withHeading(
  options: readonly ComboboxOption<number>[],
  group: string,
): ComboboxOption<number>[] {
  return options.map((option, index) => (index === 0 ? { ...option, group } : option));
}
