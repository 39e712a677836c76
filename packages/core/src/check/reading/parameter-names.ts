import { withoutBlanks } from '../../match/blank-characters.ts';

/** Without a trailing `[…]`. */
function withoutIndex(name: string): string {
  if (!name.endsWith(']')) return name;
  const open = name.indexOf('[', name.lastIndexOf(']', name.length - 2) + 1);
  return open === -1 ? name : name.slice(0, open);
}

/** A parameter's name as careless writers confuse it (contract, row 2). */
export function looseName(name: string): string {
  return withoutIndex(withoutBlanks(name))
    .replace(/[_\-.]/g, '')
    .toLowerCase();
}

const owner =
  '(?:aff|affiliate|adv|advertiser|ext|external|partner|pub|publisher|network|net|my|our)?';
const clickIdName = new RegExp(
  `^${owner}(?:click|clickid|clickref\\d*|clid|subid\\d*|sub\\d*|tid|cid|transactionid|transaction|trxid|txid|txnid|reqid|requestid|hitid|visitid)$|^(?:extid|externalid|s[1-5]|cl|[a-z]{1,3}clid)$`,
);

/** The name of a parameter or a macro that carries a click id in one tracker or another. */
export function looksLikeClickId(name: string): boolean {
  return clickIdName.test(looseName(name));
}

const otherIdName =
  /^(?:order|orderid|oid|ordernumber|idfa|idfv|ifa|gaid|aaid|aifa|adid|gpsadid|androidid|advertiserid|advertisingid|deviceid|deviceifa|devicegaid|udid|vendorid|ip|ipaddress|eventip|useragent|ua|userid|customeruserid|eventid|eventname|evtname|mappediae)$/;

/** The name of an order id, a device id or the like: never a click id. */
export function looksLikeOtherId(name: string): boolean {
  return otherIdName.test(looseName(name));
}

const eventName =
  /^(?:event|eventid|eventname|eventtoken|eventtype|eventcode|evt|evtname|goal|goalid|goalname|iae|inappevent|actionname)$/;

/** A parameter by which somebody means to name an event. */
export function looksLikeEvent(name: string): boolean {
  return eventName.test(looseName(name));
}
