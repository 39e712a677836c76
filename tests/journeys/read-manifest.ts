import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Manifest {
  readonly permissions: readonly string[];
  readonly optional_permissions: readonly string[];
  readonly optional_host_permissions: readonly string[];
  readonly content_security_policy: { readonly extension_pages: string };
  readonly commands: Readonly<
    Record<string, { readonly suggested_key?: { readonly default: string } }>
  >;
  readonly browser_specific_settings?: { readonly gecko: { readonly id: string } };
}

/** The manifest of a built extension. */
export async function readManifest(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
}
