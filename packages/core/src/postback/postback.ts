import type { DescriptiveParameter } from '../shared/parameters.ts';
import type { Result } from '../shared/result.ts';
import type { PostbackWarning } from './warnings/warning.ts';

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
  /** A text alone is read as JSON where it begins with a brace, else as a form. */
  readonly body?: PostbackBody | string | null | undefined;
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
  /** The click's id as far as it can be told, for a refused form too: by it a sender is found again. */
  readonly transactionId: string | null;
  readonly result: Result<Postback, Refusal>;
}
