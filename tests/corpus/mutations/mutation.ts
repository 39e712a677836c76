import type { CheckOptions } from '@trackside/core';
import type { CleanTemplate, Parameter } from '../clean-templates.ts';
import { urlOf } from '../clean-templates.ts';

/** A template with one mistake in it. */
export interface Mutated {
  readonly text: string;
  /** What differs from the clean template's options. */
  readonly options?: Partial<CheckOptions>;
}

/** All ways to make one mistake in a template; none where it can't be made there. */
export type Mutation = (clean: CleanTemplate) => readonly Mutated[];

export function withValue(clean: CleanTemplate, name: string, value: string): Mutated {
  return withParameters(clean, (all) => all.map((one) => (one[0] === name ? [name, value] : one)));
}

export function without(clean: CleanTemplate, name: string): Mutated {
  return withParameters(clean, (all) => all.filter(([own]) => own !== name));
}

export function withMore(clean: CleanTemplate, name: string, value: string): Mutated {
  return withParameters(clean, (all) => [...all, [name, value]]);
}

export function withParameters(
  { parameters }: CleanTemplate,
  change: (all: readonly Parameter[]) => readonly Parameter[],
): Mutated {
  return { text: urlOf(change(parameters)) };
}

export function has({ parameters }: CleanTemplate, name: string): boolean {
  return parameters.some(([own]) => own === name);
}

export function valueOf({ parameters }: CleanTemplate, name: string): string {
  return parameters.find(([own]) => own === name)?.[1] ?? '';
}
