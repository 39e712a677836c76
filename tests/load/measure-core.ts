import { checkPostbackUrl, composePostbackUrl, matchEventNames, platforms } from '@trackside/core';

/** Microseconds for one call, the median of some rounds. */
function microseconds(act: () => void, calls: number): number {
  for (let call = 0; call < calls; call += 1) act();
  const rounds = Array.from({ length: 5 }, () => {
    const started = performance.now();
    for (let call = 0; call < calls; call += 1) act();
    return ((performance.now() - started) * 1000) / calls;
  });
  return rounds.toSorted((a, b) => a - b)[2] ?? 0;
}

export interface CoreFigures {
  readonly compose: number;
  readonly check: number;
  /** 200 event names against 200 misspelled ones. */
  readonly match: number;
}

/** What composing, checking and matching cost, over every platform of the catalogue. */
export function measureCore(): CoreFigures {
  const event = { id: 7, name: 'af_purchase' };
  const options = { base: 'https://track.example', secure: 'bench-token-0123456789', event };
  const composed = platforms.map(({ id }) => ({
    id,
    url: composePostbackUrl({ ...options, platform: id, slot: 'sub1' }).url,
  }));
  const configured = Array.from({ length: 200 }, (_, index) => `step_${index}_of_${index * 37}`);
  const observed = configured.map((name) => name.replace('_of_', '-of_'));
  const perPlatform = (total: number) => total / platforms.length;
  return {
    compose: perPlatform(
      microseconds(() => {
        for (const { id } of composed) composePostbackUrl({ ...options, platform: id });
      }, 200),
    ),
    check: perPlatform(
      microseconds(() => {
        for (const { id, url } of composed) checkPostbackUrl(url, { platform: id });
      }, 100),
    ),
    match: microseconds(() => matchEventNames(configured, observed), 5),
  };
}
