import { echoMacro } from '../../macro/click-id-echo.ts';
import type { Rule } from '../../rule.ts';
import { judgedMacros, macroRepair, placeOf } from './template-macros.ts';

export const findWrongDialect: Rule = (reading) =>
  judgedMacros(reading).flatMap((judged) => {
    const { judgement, parameter, placed, profile } = judged;
    if (judgement.kind !== 'dialect') return [];
    const isClickId = parameter === reading.clickParameter && parameter.soleMacro !== null;
    const wanted = judgement.wanted ?? (isClickId ? echoMacro(profile, reading.carriers) : null);
    const found = placed.macro.text;
    const advice = wanted === null ? 'Write it as the platform does' : `Write ${wanted}`;
    return [
      {
        ...placeOf(judged),
        message: `${profile.name} does not fill macros that are written like ${found}. ${advice}.`,
        params: { found, platform: profile.name, ...(wanted === null ? {} : { wanted }) },
        repair: wanted === null ? undefined : macroRepair(reading, judged, wanted),
      },
    ];
  });
