import type { ComposedPostback, InputIssue, Result } from '@trackside/core';
import type { RefusalReason } from '../errors.ts';

export interface PostbackUrlsQuestion {
  readonly offerId: number;
  readonly platform?: string | undefined;
  readonly slot?: string | undefined;
  readonly scope: 'offer' | 'global';
}

export interface EventUrls {
  readonly id: number;
  readonly name: string;
  readonly byId: string;
  readonly byName: string;
  readonly both: string;
  readonly unmapped: readonly string[];
}

export interface PostbackUrls {
  readonly conversion: ComposedPostback;
  readonly any: ComposedPostback;
  readonly events: readonly EventUrls[];
}

export interface PostbackUrlsService {
  forOffer(
    question: PostbackUrlsQuestion,
  ): Promise<Result<PostbackUrls, RefusalReason | readonly InputIssue[]>>;
}
