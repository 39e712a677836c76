import type { ComboboxOption } from '../../ui/overlays/combobox.tsx';

interface NamedOffer {
  readonly id: number;
  readonly name: string;
  readonly currency: string;
}

/** From this many offers on, the recent ones stand apart. */
const fewOffers = 6;

interface Remembered {
  readonly favourites: readonly number[];
  /** The newest first. */
  readonly recent: readonly number[];
}

/** Offers as options: favourites on top, then the recent ones where there are many, each under its heading. */
export function offerOptions(
  offers: readonly NamedOffer[],
  { favourites, recent }: Remembered,
  headings: { readonly favourites: string; readonly recent: string; readonly all: string },
): ComboboxOption<number>[] {
  const options = offers.map(({ id, name, currency }): ComboboxOption<number> => ({
    value: id,
    label: name,
    detail: `#${id} · ${currency}`,
  }));
  const starred = options.filter(({ value }) => favourites.includes(value));
  const others = options.filter(({ value }) => !favourites.includes(value));
  const latest =
    options.length < fewOffers
      ? []
      : recent.flatMap((id) => others.filter((option) => option.value === id));
  const rest = others.filter((option) => !latest.includes(option));
  if (starred.length + latest.length === 0) return options;
  return [
    ...withHeading(starred, headings.favourites),
    ...withHeading(latest, headings.recent),
    ...withHeading(rest, headings.all),
  ];
}

function withHeading(
  options: readonly ComboboxOption<number>[],
  group: string,
): ComboboxOption<number>[] {
  return options.map((option, index) => (index === 0 ? { ...option, group } : option));
}
