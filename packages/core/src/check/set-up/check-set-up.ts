import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { CheckContext } from '../check-context.ts';
import type { CheckCode } from '../check-rules.ts';
import { checkTemplate } from '../check-template.ts';
import { readAll } from '../reading/reading.ts';
import { repairAll } from '../repair-all.ts';
import { goalOf } from './goal-of.ts';
import { type SetUpCode, setUpRules } from './set-up-rules.ts';

/** What stands in a dashboard for one offer: its postback URLs, and the link that leads there. */
export interface SetUpTexts {
  readonly postbacks: readonly string[];
  readonly trackingLink?: string | undefined;
}

export interface SetUpDiagnostic extends Diagnostic<CheckCode | SetUpCode> {
  /** Which of the postback URLs it speaks of; null for the tracking link, and for what is missing. */
  readonly postback: number | null;
}

type Facts = Omit<CheckContext, 'trackingLink' | 'otherPostbacks'>;

const isEmpty = (text: string): boolean => text.trim() === '';

function contextAt(texts: SetUpTexts, index: number, facts: Facts): CheckContext {
  const { postbacks, trackingLink } = texts;
  return {
    ...facts,
    ...(trackingLink === undefined || isEmpty(trackingLink) ? {} : { trackingLink }),
    otherPostbacks: postbacks.filter((text, other) => other !== index && !isEmpty(text)),
  };
}

/** One mistake of the link, or one missing conversion, is found once for each postback URL. */
function sharedKey({ code, source, span, params }: Diagnostic<CheckCode | SetUpCode>) {
  if (code === 'EVENT_BEFORE_CONVERSION') return code;
  return source === 'trackingLink' ? JSON.stringify([code, span, params]) : null;
}

/** Each URL with the link and the others beside it, then all of them together. */
export function checkAll(texts: SetUpTexts, facts: Facts): SetUpDiagnostic[] {
  const seen = new Set<string>();
  const each = texts.postbacks.flatMap((text, index) =>
    isEmpty(text)
      ? []
      : checkTemplate(text, contextAt(texts, index, facts)).flatMap((found): SetUpDiagnostic[] => {
          const key = sharedKey(found);
          if (key !== null && seen.has(key)) return [];
          if (key !== null) seen.add(key);
          return [{ ...found, postback: found.source === 'trackingLink' ? null : index }];
        }),
  );
  return [...each, ...together(texts, facts)];
}

function together(texts: SetUpTexts, facts: Facts): SetUpDiagnostic[] {
  const postbacks = texts.postbacks.map((text, index) => {
    if (isEmpty(text)) return null;
    const reading = readAll(text, contextAt(texts, index, facts));
    return { reading, goal: goalOf(reading) };
  });
  const codes = [
    'SAME_GOAL_TWICE',
    'EVENT_WITHOUT_POSTBACK',
  ] as const satisfies readonly SetUpCode[];
  return codes.flatMap((code) => {
    const { severity, find } = setUpRules[code];
    return find({ offer: facts.offer, postbacks }).map(({ postback, span, ...found }) => {
      const mended = postback === null ? undefined : postbacks[postback]?.reading.postback.mended;
      return {
        code,
        severity,
        source: postback === null ? ('offer' as const) : ('postback' as const),
        postback,
        ...found,
        ...(span === undefined || mended === undefined
          ? {}
          : { span: mended.spanInOriginal(span) }),
      };
    });
  });
}

/** Every safe repair of every text, until none is left. */
export function repairTogether(texts: SetUpTexts, facts: Facts): SetUpTexts {
  let repaired = texts;
  // The link's repair may settle what a postback before it was found with.
  for (let round = 0; round <= texts.postbacks.length; round += 1) {
    const before = JSON.stringify(repaired);
    for (const [index, text] of repaired.postbacks.entries()) {
      if (isEmpty(text)) continue;
      const one = repairAll(text, contextAt(repaired, index, facts));
      repaired = {
        postbacks: repaired.postbacks.with(index, one.text),
        trackingLink: one.trackingLink ?? repaired.trackingLink,
      };
    }
    if (JSON.stringify(repaired) === before) break;
  }
  return repaired;
}
