import { useEffect, useMemo } from 'react';

const channelName = 'trackside-news';

/** Tells our other open pages that the server's data has changed, and hears it from them. */
export function useNews(onNews: () => void): () => void {
  const channel = useMemo(() => new BroadcastChannel(channelName), []);
  useEffect(() => {
    channel.addEventListener('message', onNews);
    return () => channel.removeEventListener('message', onNews);
  }, [channel, onNews]);
  return () => channel.postMessage(null);
}
