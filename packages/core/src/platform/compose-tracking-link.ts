import {
  type ComposedTrackingLink,
  composeTrackingTemplate,
  type TrackingTemplateOptions,
} from '../template/compose/compose-tracking-template.ts';
import { platformById } from './platform-by-id.ts';

export interface TrackingLinkOptions extends TrackingTemplateOptions {
  /** A platform's id; of one that is not in the catalogue nothing is known, as without any. */
  readonly platform?: string | undefined;
}

/**
 * Writes our click id into the advertiser's link for the slot that the postback URL returns. The
 * link comes back unchanged, with `parameter` null, where the platform's parameter is not known.
 * Refuses nothing. Rule: contract, "Postback URLs" and "Clicks".
 *
 * @example
 * composeTrackingLink({ destination: 'https://app.appsflyer.com/id1?pid=x_int', platform: 'appsflyer' }).url // => 'https://app.appsflyer.com/id1?pid=x_int&clickid={transaction_id}'
 */
export function composeTrackingLink({
  platform,
  ...options
}: TrackingLinkOptions): ComposedTrackingLink {
  return composeTrackingTemplate(platformById(platform ?? ''), options);
}
