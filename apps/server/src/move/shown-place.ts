import type { DatabaseLocation } from '../db/open-database.ts';
import { withoutPassword } from '../db/postgres/without-password.ts';

/** A database as TRACKSIDE_DATABASE_URL names it, without its password. */
export function shownPlace(location: DatabaseLocation): string {
  return location.dialect === 'sqlite' ? `sqlite:${location.file}` : withoutPassword(location.url);
}
