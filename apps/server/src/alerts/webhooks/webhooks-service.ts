import type { Result } from '@trackside/core';
import type { Caller } from '../../access/access-service.ts';
import type { Changed } from '../../audit/changed.ts';

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
  create(caller: Caller, url: string): Promise<Changed<WebhookView & { readonly secret: string }>>;
  /** Switches one off, or on again: what waited meanwhile is sent then. */
  switch(caller: Caller, id: number, on: boolean): Promise<Changed<WebhookView>>;
  remove(caller: Caller, id: number): Promise<Changed<null>>;
  /** Puts a message of type `test` into the way out. */
  test(id: number): Promise<Result<null, 'WEBHOOK_NOT_FOUND'>>;
  /** The newest messages to one webhook. */
  deliveries(id: number): Promise<readonly DeliveryView[]>;
}
