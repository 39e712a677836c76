import type { PlatformProfile } from '../../../template/platform-profile.ts';
import type { Rule } from '../../rule.ts';
import { judgedMacros, macroRepair, placeOf } from './template-macros.ts';

/** Of some platforms the catalogue knows that there are macros whose spelling it does not know. */
function isListComplete(profile: PlatformProfile): boolean {
  return Object.values(profile.sends).every((macro) => macro !== null);
}

export const findUnknownMacro: Rule = (reading) =>
  judgedMacros(reading).flatMap((judged) => {
    const { judgement, placed, profile } = judged;
    if (judgement.kind !== 'unknown') return [];
    const { wanted } = judgement;
    const found = placed.macro.text;
    const doubtful = wanted === null && !isListComplete(profile);
    return [
      {
        ...placeOf(judged),
        severity: doubtful ? 'warning' : 'error',
        message:
          wanted === null
            ? `${found} is not among the macros that are known of ${profile.name}. Check it against the platform's own list.`
            : `${found} is not a macro of ${profile.name}. The nearest is ${wanted}.`,
        params: { found, platform: profile.name, ...(wanted === null ? {} : { wanted }) },
        repair: wanted === null ? undefined : macroRepair(reading, judged, wanted),
      },
    ];
  });
