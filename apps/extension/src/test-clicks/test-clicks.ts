import * as z from 'zod/mini';

import { ofServer } from '../storage/of-server.ts';
import { storedItem, type StoredItem } from '../storage/stored-item.ts';

/** Test clicks whose traces are still on the server; known again after the popup was closed. */
export function testClicksItem(serverUrl: string): StoredItem<string[]> {
  return storedItem(ofServer('local:test-clicks', serverUrl), z.array(z.string()), []);
}
