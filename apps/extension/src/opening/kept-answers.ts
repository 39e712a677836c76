import * as z from 'zod/mini';

import { ofServer } from '../storage/of-server.ts';
import { storedItem, type StoredItem } from '../storage/stored-item.ts';

export const answerSchema = z.object({
  /** The query's key; what it answers is the server's, and was typed by its router. */
  key: z.array(z.unknown()),
  data: z.unknown(),
});

const keptAnswersSchema = z.object({
  account: z.nullable(answerSchema),
  offer: z.nullable(answerSchema),
});

export type KeptAnswer = z.infer<typeof answerSchema>;
export type KeptAnswers = z.infer<typeof keptAnswersSchema>;

export const noAnswers: KeptAnswers = { account: null, offer: null };

/**
 * What the URLs of the chosen offer are made of, as the server said last. Tokens are in it: it leaves
 * with the browser's session, and with the connection.
 */
export function keptAnswersItem(serverUrl: string): StoredItem<KeptAnswers> {
  return storedItem(ofServer('session:answers', serverUrl), keptAnswersSchema, noAnswers);
}
