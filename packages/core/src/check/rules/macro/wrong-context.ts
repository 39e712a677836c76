import { findKnownMacro, sameDialect } from '../../macro/known-macros.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Finding, Rule } from '../../rule.ts';
import { isOurLinkMacro, type JudgedMacro, judgedMacros, placeOf } from './template-macros.ts';

/** The role of macros that a platform fills in links to an offer, and nowhere else. */
const linkOnlyRole = 'clickIdOnOfferUrl';

function isOfLink({ judgement, placed }: JudgedMacro): boolean {
  if (judgement.kind === 'known') return judgement.known.role === linkOnlyRole;
  return isOurLinkMacro(placed.macro);
}

function inPostback(reading: Reading): Finding[] {
  return judgedMacros(reading)
    .filter(isOfLink)
    .map((judged) => {
      const { placed, profile } = judged;
      const found = placed.macro.text;
      return {
        ...placeOf(judged),
        message: `${found} is filled in tracking links only, so in a postback ${profile.name} leaves it as it stands. Use a macro of ${profile.name}'s postbacks.`,
        params: { found, context: 'postback', platform: profile.name },
      };
    });
}

function inLink({ link, known, context }: Reading): Finding[] {
  const { profile } = context;
  if (link === null || profile === undefined) return [];
  return link.parameters
    .flatMap(({ macros }) => macros)
    .filter(({ macro }) => {
      if (isOurLinkMacro(macro)) return false;
      const found = findKnownMacro(known, macro);
      return (
        found !== undefined &&
        found.role !== linkOnlyRole &&
        sameDialect(found.dialect, macro.dialect)
      );
    })
    .map(({ macro, span }) => ({
      about: link,
      span,
      subject: `link macro ${span[0]}`,
      message: `${macro.text} is a macro of ${profile.name}'s postbacks, and nobody fills it in a tracking link. Use one of ours there, such as {transaction_id}.`,
      params: { found: macro.text, context: 'trackingLink', platform: profile.name },
    }));
}

export const findWrongContext: Rule = (reading) => [...inPostback(reading), ...inLink(reading)];
