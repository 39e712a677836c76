import type { PriceRule } from '../../money/price-rule.ts';
import { queryOf, type SentPostback, type Setting } from './world.ts';

/** What the model says of one postback. */
export interface ModelVerdict {
  readonly code: string;
  readonly revenue: string | null;
  readonly payout: string | null;
}

const decimals: Readonly<Record<string, number>> = { USD: 2, JPY: 0, KWD: 3 };
const isoCodes = ['USD', 'JPY', 'KWD', 'EUR', 'XAU'];
const macro = /^(?:REPLACE|\{.+\}|%\w+%|\(.+\))$/;

/** The price in whole minor units by schoolbook long division on digits. */
function modelPrice(rule: PriceRule, amount: string, currency: string): string {
  const places = decimals[currency] ?? 0;
  if (rule.type === 'None') return (0).toFixed(places);
  const widen = (text: string): bigint =>
    BigInt((text.split('.')[0] ?? '') + (text.split('.')[1] ?? '').padEnd(9, '0'));
  // Everything in units of 10^-20: value 10^-9, amount 10^-9, and a percentage's own 10^-2.
  const exact =
    rule.type === 'CPS' ? widen(rule.value) * widen(amount) : widen(rule.value) * 10n ** 11n;
  const unit = 10n ** BigInt(20 - places);
  const minor = exact / unit + (exact % unit >= unit / 2n ? 1n : 0n);
  const digits = String(minor).padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/**
 * The contract's table written down anew and naively: it keeps the whole history as a list, works out for
 * every row whether it applies, and takes the least row number. It knows nothing of the product's parser,
 * facts or rules, and takes texts as they are sent, so that they must need no decoding.
 */
export function createReferenceModel({ tokens, clicks, offers, events }: Setting) {
  const history: { transaction: string; event: number | null; order: string | null }[] = [];

  return function judge(sent: SentPostback): ModelVerdict {
    const applying = new Map<number, string>();
    const names = queryOf(sent)
      .split('&')
      .filter((piece) => piece !== '')
      .map((piece) => piece.split('=')[0] ?? '');
    const twice = names.some((name, index) => names.indexOf(name) !== index);

    const transaction = sent.transaction_id || null;
    const id = sent.event_id || null;
    const name = sent.event_name || null;
    const filled = (text: string | undefined): string | null =>
      !text || macro.test(text) ? null : text;
    const amount = filled(sent.sale_amount);
    const order = filled(sent.order_id);
    const currency = sent.currency || null;

    if (Object.values(sent).some((text) => text === '%')) applying.set(1, 'ENCODING_INVALID');
    if (names.includes('eventid')) applying.set(2, 'PARAMETER_MISNAMED');
    if (twice) applying.set(3, 'PARAMETER_REPEATED');
    if (order !== null && order.length > 255) applying.set(4, 'PARAMETER_TOO_LONG');
    const token = tokens.get(sent.secure ?? '');
    if (!sent.secure) applying.set(5, 'SECURE_MISSING');
    if (token === undefined) applying.set(6, 'SECURE_INVALID');
    if (transaction === null) applying.set(8, 'TRANSACTION_ID_MISSING');
    if ([transaction, id, name].some((text) => text !== null && macro.test(text)))
      applying.set(9, 'PLACEHOLDER_LEFT');
    if (id !== null && String(BigInt(/^\d+$/.test(id) ? id : 0)) !== id)
      applying.set(10, 'EVENT_ID_INVALID');
    if (id === '0') applying.set(10, 'EVENT_ID_INVALID');

    const click = clicks.find((one) => one.transactionId === transaction);
    const offer = offers.find((one) => one.id === click?.offerId);
    if (click === undefined) applying.set(11, 'TRANSACTION_UNKNOWN');
    if (token?.scope === 'offer' && token.offerId !== click?.offerId)
      applying.set(12, 'OFFER_MISMATCH');
    const uncounted =
      offer?.statusesNotCounted ??
      'rejected declined cancelled canceled refunded chargeback trash fraud'.split(' ');
    if (uncounted.includes((sent.status ?? '').toLowerCase()))
      applying.set(13, 'STATUS_NOT_COUNTED');

    const meansEvent = sent.event_id !== undefined || sent.event_name !== undefined;
    const known = events.filter((one) => one.offerId === offer?.id && !one.archived);
    const event = known.find((one) => (id === null ? one.name === name : String(one.id) === id));
    if (meansEvent && event === undefined) applying.set(14, 'EVENT_UNKNOWN');
    if (id !== null && name !== null && event?.name !== name) applying.set(15, 'EVENT_MISMATCH');

    const past = history.filter((one) => one.transaction === transaction);
    const hasConversion = past.some((one) => one.event === null);
    if (meansEvent && !hasConversion) applying.set(16, 'CONVERSION_REQUIRED');
    if (!meansEvent && hasConversion) applying.set(17, 'CONVERSION_DUPLICATE');
    const same = past.filter((one) => one.event !== null && one.event === event?.id);
    const sameOrder = same.filter((one) => order !== null && one.order === order);
    if ((event?.allowMultiple === true ? sameOrder : same).length > 0)
      applying.set(18, 'EVENT_DUPLICATE');

    const priced = event ?? offer;
    if (priced?.revenue.type === 'CPS' || priced?.payout.type === 'CPS') {
      if (amount === null) applying.set(19, 'AMOUNT_REQUIRED');
      if (amount !== null && !/^[0-9]+([.][0-9]+)?$/.test(amount))
        applying.set(20, 'AMOUNT_INVALID');
      if (currency !== null && !isoCodes.includes(currency)) applying.set(21, 'CURRENCY_INVALID');
      if (currency !== null && currency !== offer?.currency) applying.set(22, 'CURRENCY_MISMATCH');
    }

    const code = applying.get(Math.min(...applying.keys()));
    if (code !== undefined) return { code, revenue: null, payout: null };
    if (priced === undefined || offer === undefined || transaction === null)
      throw new Error('The model contradicts itself');
    history.push({ transaction, event: event?.id ?? null, order });
    return {
      code: event === undefined ? 'CONVERSION_RECORDED' : 'EVENT_RECORDED',
      revenue: modelPrice(priced.revenue, amount ?? '0', offer.currency),
      payout: modelPrice(priced.payout, amount ?? '0', offer.currency),
    };
  };
}
