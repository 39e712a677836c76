const sampleArgument = /\?\s*network[\s_+-]*(?:%20)?name\s*[)}\]]/i;

/** True for a macro whose argument is the sample's own words, as in `{cl?Network Name}`, and for text that holds one. */
export function holdsSampleName(text: string): boolean {
  return sampleArgument.test(text);
}
