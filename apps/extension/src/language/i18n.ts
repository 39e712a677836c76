import { createI18n } from '@wxt-dev/i18n';
import type { GeneratedI18nStructure } from '#i18n';

type Texts = GeneratedI18nStructure;

/** The name of a text: its section and its own name, as in `src/locales/en.yml`. */
export type TextKey = keyof Texts;

type InPlaces = Readonly<Record<string, string | number>>;

type Places<Text> = Text extends { readonly namedSubstitutions: readonly (infer Name)[] }
  ? [places: { readonly [Place in Name & string]: string | number }]
  : [];

/** What has to be said beside a text's name: how many, where it is counted, and what stands in its places. */
type Beside<Text> = Text extends { readonly plural: true }
  ? [count: number, ...Places<Text>]
  : Places<Text>;

interface I18n {
  readonly t: <Key extends TextKey>(key: Key, ...beside: Beside<Texts[Key]>) => string;
}

const library = createI18n();

/**
 * The interface's texts in the browser's language. The library's own type compares each call with
 * every text there is, nine times; this one looks the text up, and types are checked in a fifth of the time.
 */
export const i18n: I18n = {
  t: (key, ...beside) => {
    const [first, second]: readonly (number | InPlaces)[] = beside;
    if (first === undefined) return library.t(key);
    if (typeof first !== 'number') return library.t(key, first);
    return typeof second === 'object' ? library.t(key, first, second) : library.t(key, first);
  },
};
