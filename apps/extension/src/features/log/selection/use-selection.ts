import { useState } from 'react';

import type { LogQuestion } from '../../../api/api-types.ts';
import { nothingSelected, type Selection } from './selection.ts';

type Change = (now: Selection) => Selection;

/** What is chosen of a question's answer; with another question, whoever asked it, it is let go of. */
export function useSelection(
  question: LogQuestion,
): [selection: Selection, select: (change: Change) => void] {
  const asked = JSON.stringify(question);
  const [chosen, setChosen] = useState({ asked, selection: nothingSelected });
  if (chosen.asked !== asked) setChosen({ asked, selection: nothingSelected });
  return [
    chosen.asked === asked ? chosen.selection : nothingSelected,
    (change) =>
      setChosen((now) => (now.asked === asked ? { asked, selection: change(now.selection) } : now)),
  ];
}
