import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { builtExtension } from './stages/stage.ts';

/** A text of the product by its key in the locale, e.g. `shell.tab_events`, with its places filled in. */
export type Say = (key: string, values?: Readonly<Record<string, string>>) => string;

type Messages = Readonly<Record<string, { readonly message: string } | undefined>>;

/** The product's words in a language, out of the built extension. */
export async function wordsOf(language: string): Promise<Say> {
  const file = join(builtExtension, '_locales', language, 'messages.json');
  const messages: Messages = JSON.parse(await readFile(file, 'utf8'));
  return (key, values = {}) => {
    const message = messages[key.replaceAll('.', '_')]?.message;
    if (message === undefined) throw new Error(`There is no text “${key}” in ${language}.`);
    return message.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
  };
}
