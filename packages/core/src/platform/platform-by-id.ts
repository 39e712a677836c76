import type { PlatformProfile } from '../template/platform-profile.ts';
import { platforms } from './platforms.ts';

const byId: ReadonlyMap<string, PlatformProfile> = new Map(
  platforms.map((profile) => [profile.id, profile]),
);

/**
 * The platform with an id of the catalogue, compared exactly; null for any other.
 *
 * @example
 * platformById('cake').name // => 'CAKE'
 */
export function platformById(id: string): PlatformProfile | null {
  return byId.get(id) ?? null;
}
