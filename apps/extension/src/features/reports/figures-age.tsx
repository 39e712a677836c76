import { useSyncExternalStore } from 'react';

import { figuresAge, watchFiguresAge } from '../../api/figures-age.ts';
import { i18n } from '../../language/i18n.ts';

/** A moment that nobody notices is not told. */
const leastTold = 5;

/** Says so where the figures were read from a copy of the database that is behind. */
export function FiguresAge() {
  const seconds = useSyncExternalStore(watchFiguresAge, figuresAge);
  if (seconds === null || seconds < leastTold) return null;
  return <span className="text-sm text-muted">{i18n.t('reports.behind', { seconds })}</span>;
}
