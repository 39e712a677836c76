import type { InputIssue, Result } from '@trackside/core';

export interface WebhookView {
  readonly id: number;
  readonly url: string;
  readonly createdAt: string;
  readonly disabledAt: string | null;
}

export interface DeliveryView {
  readonly id: string;
  readonly type: string;
  readonly createdAt: string;
  readonly attempts: number;
  readonly nextAt: string | null;
  readonly deliveredAt: string | null;
  readonly failure: string | null;
}

export interface WebhooksService {
  list(): Promise<readonly WebhookView[]>;
  /** The secret is shown this once. */
  create(
    url: string,
  ): Promise<Result<WebhookView & { readonly secret: string }, readonly InputIssue[]>>;
  /** Switches one off, or on again: what waited meanwhile is sent then. */
  switch(id: number, on: boolean): Promise<Result<WebhookView, 'WEBHOOK_NOT_FOUND'>>;
  remove(id: number): Promise<Result<null, 'WEBHOOK_NOT_FOUND'>>;
  /** Puts a message of type `test` into the way out. */
  test(id: number): Promise<Result<null, 'WEBHOOK_NOT_FOUND'>>;
  /** The newest messages to one webhook. */
  deliveries(id: number): Promise<readonly DeliveryView[]>;
}
