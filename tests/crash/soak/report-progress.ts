/** Tells how far it is, so that a long run is seen to go on. */
export function reportProgress(what: string, total: number): () => void {
  const begun = performance.now();
  const step = Math.max(1, Math.floor(total / 20));
  let done = 0;
  return () => {
    done += 1;
    if (done % step !== 0 && done !== total) return;
    const seconds = ((performance.now() - begun) / 1000).toFixed(0);
    process.stdout.write(`${done} of ${total} ${what} after ${seconds} s\n`);
  };
}
