import type { Rule } from '../../rule.ts';
import { isPrivateHost } from './private-host.ts';
import { isPostbackPath, leadsToUs, publicBase } from './public-base.ts';

export const findHostWrong: Rule = (reading) => {
  const { address, mended } = reading.postback;
  const { host, hostSpan, path } = address;
  // A macro in the host is filled in by whoever holds the template.
  if (mended.text === '' || /[{}$<>()%]/.test(host)) return [];
  const base = publicBase(reading);
  const params = { host, ...(base === null ? {} : { expected: base.host }) };
  if (base !== null && leadsToUs(reading)) {
    if (isPostbackPath(path, base)) return [];
    const message = `The path “${path}” takes no postbacks here. Use the path of the offer's postback URL.`;
    const end = hostSpan[1] + (address.port === null ? 0 : address.port.length + 1);
    return [{ span: [end, end + path.length], message, params: { ...params, path } }];
  }
  if (host === '') {
    const message =
      'The URL names no host, so nothing can be called. Write the address behind https://.';
    return [{ span: hostSpan, message, params }];
  }
  if (base === null && !isPrivateHost(host)) return [];
  const message =
    base === null
      ? `“${host}” cannot be reached from the Internet. Use a public host name.`
      : `“${host}” is not where this offer's postbacks are received. Use ${base.host}.`;
  return [{ span: hostSpan, message, params }];
};
