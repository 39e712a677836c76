import { AccessToken } from '../access/access-token-entity.ts';
import { Invitation } from '../access/invitations/invitation-entity.ts';
import { AffiliatePayout } from '../affiliates/affiliate-payout-entity.ts';
import { Affiliate } from '../affiliates/affiliate-entity.ts';
import { AuditEntry } from '../audit/audit-entry-entity.ts';
import { Webhook } from '../alerts/webhooks/webhook-entity.ts';
import { Click } from '../clicks/click-entity.ts';
import { EventDefinitionRow } from '../events/event-definition-entity.ts';
import { Offer } from '../offers/offer-entity.ts';
import { SecureToken } from '../offers/secure/secure-token-entity.ts';
import { PostbackEntity } from '../postbacks/postback-entity.ts';
import { PostbackHistory } from '../postbacks/postback-history-entity.ts';
import { Conversion } from '../records/conversion-entity.ts';
import { EventRecord } from '../records/event-record-entity.ts';

export const entities = [
  AccessToken,
  Affiliate,
  AffiliatePayout,
  AuditEntry,
  Click,
  Conversion,
  EventDefinitionRow,
  EventRecord,
  Invitation,
  Offer,
  PostbackEntity,
  PostbackHistory,
  SecureToken,
  Webhook,
];
