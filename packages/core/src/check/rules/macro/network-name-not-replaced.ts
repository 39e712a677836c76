import { decodeQueryText } from '../../text/decode-text.ts';
import { type Rule, valueSubject } from '../../rule.ts';

/** `{cl?Network Name}`: the argument is the sample's own words. */
function holdsSampleName(name: string): boolean {
  const argument = /\?(.*)$/.exec(name)?.[1];
  if (argument === undefined) return false;
  return /^network[\s_-]*name$/i.test((decodeQueryText(argument) ?? argument).trim());
}

export const findNetworkNameNotReplaced: Rule = ({ parameters }) =>
  parameters.flatMap((parameter) =>
    parameter.macros
      .filter(({ macro }) => holdsSampleName(macro.name))
      .map(({ macro, span }) => ({
        span,
        subject: parameter.soleMacro === null ? `macro ${span[0]}` : valueSubject(parameter),
        message: `${macro.text} still holds the words “Network Name”. Write the network's exact name as it is integrated on the platform.`,
        params: { found: macro.text },
      })),
  );
