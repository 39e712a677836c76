import * as z from 'zod/mini';

const tabId = z.int().check(z.nonnegative());

const tabMessageSchema = z.discriminatedUnion('kind', [
  /** The user has opened us beside this tab, which lets its address be read. */
  z.object({ kind: z.literal('opened'), tabId }),
  /** So many errors stand in what is checked beside this tab. */
  z.object({ kind: z.literal('checked'), tabId, errors: z.int().check(z.nonnegative()) }),
]);

/** What our own pages tell the background of a tab. */
export type TabMessage = z.infer<typeof tabMessageSchema>;

/** What our own pages tell the background. */
const messageSchema = z.union([
  tabMessageSchema,
  /** Alerts were dismissed, or taken back. */
  z.object({ kind: z.literal('alerts') }),
]);

export type Message = z.infer<typeof messageSchema>;

interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
}

interface Own {
  readonly id: string;
  /** Where our pages stand, with a slash at its end. */
  readonly origin: string;
}

/**
 * The message, if one of our own pages has sent it; null for anything else. Code of ours that runs in
 * a web page has our id, but the page's address: it is not believed either.
 */
export function believedMessage(message: unknown, sender: Sender, own: Own): Message | null {
  if (sender.id !== own.id || sender.url?.startsWith(own.origin) !== true) return null;
  const parsed = messageSchema.safeParse(message);
  return parsed.success ? parsed.data : null;
}
