import type { Result } from '../shared/result.ts';
import type { WarningCode } from './warning-registry.ts';

/** A remark kept with a postback that was not turned away for it. */
export interface PostbackWarning {
  readonly code: WarningCode;
  /** The parameter that it speaks of, where there is one. */
  readonly parameter: string | null;
  readonly message: string;
}

/** The parameters that the rules decide by. A fault in one of these refuses the postback. */
export const decisiveParameters = [
  'secure',
  'transaction_id',
  'event_id',
  'event_name',
  'sale_amount',
  'currency',
  'order_id',
] as const;

export type DecisiveParameter = (typeof decisiveParameters)[number];

/** Kept with the record. A fault in one of these costs that parameter alone. */
export const descriptiveParameters = [
  'status',
  'event_time',
  'ip',
  'user_agent',
  'country',
  'idfa',
  'gaid',
  'sub1',
  'sub2',
  'sub3',
  'sub4',
  'sub5',
] as const;

export type DescriptiveParameter = (typeof descriptiveParameters)[number];

/** A postback whose form is right (rows 1 to 4 of the contract passed). Absent values are null. */
export interface Postback {
  readonly transactionId: string | null;
  /** As sent; rows 9, 10 and 14 judge it. */
  readonly eventId: string | null;
  readonly eventName: string | null;
  /** `event_id` or `event_name` stands there, with or without a value. */
  readonly mentionsEvent: boolean;
  readonly saleAmount: string | null;
  readonly currency: string | null;
  readonly orderId: string | null;
  readonly descriptive: Readonly<Partial<Record<DescriptiveParameter, string>>>;
}

type ParseRefusalCode =
  | 'ENCODING_INVALID'
  | 'PARAMETER_MISNAMED'
  | 'PARAMETER_REPEATED'
  | 'PARAMETER_TOO_LONG';

export interface Refusal {
  readonly code: ParseRefusalCode;
  /** The parameter that is at fault, as the sender spelled it; null where no single one is. */
  readonly parameter: string | null;
}

/** A request's parameters as they came: the raw query, and the body's text where there is one. */
export interface PostbackInput {
  /** Without the leading `?`. */
  readonly query: string;
  readonly body?: PostbackBody | undefined;
}

/** Multipart fields arrive as `form`, percent-encoded. Bytes become text by `textFromBytes`. */
export interface PostbackBody {
  readonly type: 'form' | 'json';
  readonly text: string;
}

export interface ParsedPostback {
  /** The token as sent; null when it is absent, empty or not to be had as one value. */
  readonly secure: string | null;
  /** All parameters of query and body as one query string, without any token. Parses again to the same. */
  readonly redacted: string;
  readonly warnings: readonly PostbackWarning[];
  readonly result: Result<Postback, Refusal>;
}
