import type { Nudges } from '../db/postgres/nudges.ts';
import { createLiveFeed, type LiveFeed } from './live-feed.ts';

const word = 'verdicts';

/** A live feed that the other servers on the same database ring as well, and that rings theirs. */
export function createSharedLiveFeed(nudges: Nudges): LiveFeed {
  const feed = createLiveFeed();
  nudges.listen((told) => {
    if (told === word || told === null) feed.publish();
  });
  return {
    publish: () => {
      feed.publish();
      nudges.send(word);
    },
    listen: feed.listen,
  };
}
