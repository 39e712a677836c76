import {
  type ComposedPostback,
  composePostbackTemplate,
  type PostbackTemplateOptions,
} from '../template/compose/compose-postback-template.ts';
import { platformById } from './platform-by-id.ts';

export interface PostbackUrlOptions extends PostbackTemplateOptions {
  /** A platform's id; of one that is not in the catalogue nothing is known, as without any. */
  readonly platform?: string | undefined;
}

/**
 * Writes a postback URL for a platform of the catalogue: the conversion's, one event's (by id, by
 * name or both) or the any-event one, and lists our parameters whose place still holds `REPLACE`.
 * Refuses mapped names that are reserved or repeated with a RangeError, since they are refused where
 * they are typed. Rule: contract, "Postback URLs".
 *
 * @example
 * composePostbackUrl({ base: 'https://t.example', secure: 'k', platform: 'appsflyer', event: 'any' }).url // => 'https://t.example/?secure=k&transaction_id=(clickid)&event_name=(event-name)'
 */
export function composePostbackUrl({ platform, ...options }: PostbackUrlOptions): ComposedPostback {
  return composePostbackTemplate(platformById(platform ?? ''), options);
}
