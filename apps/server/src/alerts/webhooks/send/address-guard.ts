import ipaddr from 'ipaddr.js';

/** Says whether a webhook may be sent to an address. */
export type AllowsAddress = (address: string) => boolean;

/**
 * Only addresses of the public internet: whoever may set up a webhook must not reach through it what
 * only this machine reaches. Private, loopback, link-local, carrier-grade NAT, multicast, reserved,
 * and IPv6 that carries an IPv4 address (mapped, NAT64, 6to4, Teredo) are refused.
 *
 * @example
 * isPublicAddress('93.184.216.34'); // true
 * isPublicAddress('::ffff:10.0.0.1'); // false
 */
export const isPublicAddress: AllowsAddress = (address) =>
  ipaddr.isValid(address) && ipaddr.parse(address).range() === 'unicast';

/** For those whose receivers stand in their own network, and who say so in the settings. */
export const isAnyAddress: AllowsAddress = () => true;
