import type { Rule } from '../../rule.ts';
import { judgedMacros, macroRepair, placeOf } from './template-macros.ts';

export const findMacroCase: Rule = (reading) =>
  judgedMacros(reading).flatMap((judged) => {
    const { judgement, placed, profile } = judged;
    if (judgement.kind !== 'case') return [];
    const { wanted } = judgement;
    const found = placed.macro.text;
    return [
      {
        ...placeOf(judged),
        message: `${profile.name} writes this macro ${wanted}; upper and lower case count. Write ${wanted} instead of ${found}.`,
        params: { found, wanted, platform: profile.name },
        repair: macroRepair(reading, judged, wanted),
      },
    ];
  });
