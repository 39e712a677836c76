import { transactionIdMacro } from '../../../template/compose/compose-tracking-template.ts';
import { looksLikeClickId } from '../../reading/parameter-names.ts';
import type { ReadParameter } from '../../reading/read-parameter.ts';
import type { Reading } from '../../reading/reading.ts';
import { type Finding, type Rule, valueSubject } from '../../rule.ts';
import { clickIdPlace } from './link-placeholder.ts';
import { placeholderRepair } from './placeholder-repair.ts';

/** Words that never are a value. */
const always = /^(?:REPLACE(?:[_-]?(?:ME|THIS))?|OPTIONAL|REQUIRED|PLACEHOLDER|TODO|x{3,}|X{3,})$/;
const instruction = /^(?:YOUR|INSERT|ENTER|PUT|ADD|REPLACE)[_-][A-Z0-9_-]+$|^[A-Z0-9_-]+[_-]HERE$/;
/** What a value is about instead of the value. */
const noun =
  /^(?:(?:[A-Z]+_)?(?:CLICK|TRANSACTION|ORDER|EVENT|OFFER|SUB|AFF|AFFILIATE|CONVERSION|LEAD|DEVICE|USER|PUBLISHER|ADVERTISER)_?ID|CLICKID|CLICK_?REF|SALE_AMOUNT|AMOUNT|PAYOUT|REVENUE|CURRENCY|CURRENCY_CODE|EVENT_?NAME|EVENT_TIME|TIMESTAMP|SUB_?ID\d*|SECURE|TOKEN|SECURE_TOKEN|OFFER_TOKEN|IP_ADDRESS|USER_AGENT|COUNTRY_CODE|IDFA|GAID)$/;
const shouted = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;
const carelesslyWritten = /^(?:replace|optional)$/i;

function isPlaceholderWord(literal: string): boolean {
  return always.test(literal) || instruction.test(literal) || noun.test(literal);
}

function isPlaceholder(reading: Reading, { name, literal }: ReadParameter): boolean {
  if (literal === null) return false;
  const events = reading.context.offer?.events ?? [];
  if (name === 'event_name' && events.some((event) => event.name === literal)) return false;
  if (isPlaceholderWord(literal)) return true;
  // No click id and no token of anybody's is a shouted word; an event's name or a status may be.
  const opaque = name === 'secure' || looksLikeClickId(name);
  return opaque && (shouted.test(literal) || carelesslyWritten.test(literal));
}

function inPostback(reading: Reading): Finding[] {
  return reading.parameters
    .filter((parameter) => isPlaceholder(reading, parameter))
    .map((parameter) => ({
      span: parameter.valueSpan,
      subject: valueSubject(parameter),
      message: `“${parameter.raw}” in ${parameter.name} is a placeholder that was left in. Put the platform's macro, or the right value, in its place.`,
      params: { parameter: parameter.name, found: parameter.raw },
      repair: placeholderRepair(reading, parameter),
    }));
}

/** In a link a shouted word may be a campaign's name. */
function isLinkPlaceholder({ name, literal }: ReadParameter): boolean {
  if (literal === null) return false;
  return isPlaceholderWord(literal) || (looksLikeClickId(name) && carelesslyWritten.test(literal));
}

function inLink(reading: Reading): Finding[] {
  const { link } = reading;
  if (link === null) return [];
  const left = link.parameters.filter(isLinkPlaceholder);
  const carrier = clickIdPlace(reading, link, left);
  return left.map((parameter) => {
    const isCarrier = parameter === carrier;
    const [start, end] = parameter.valueSpan;
    return {
      about: link,
      span: parameter.valueSpan,
      // The link passes no click id on because its place was not filled in: one cause.
      subject: isCarrier ? 'pair' : `link ${valueSubject(parameter)}`,
      message: `“${parameter.raw}” in ${parameter.name} is a placeholder that was left in. Put ${isCarrier ? transactionIdMacro : 'the right value'} in its place.`,
      params: {
        parameter: parameter.name,
        found: parameter.raw,
        ...(isCarrier ? { expected: transactionIdMacro } : {}),
      },
      repair: isCarrier
        ? { label: `Fill in ${parameter.name}`, edits: [{ start, end, text: transactionIdMacro }] }
        : undefined,
    };
  });
}

export const findPlaceholderLeft: Rule = (reading) => [...inPostback(reading), ...inLink(reading)];
