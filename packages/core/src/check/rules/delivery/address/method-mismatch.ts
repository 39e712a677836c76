import type { Rule } from '../../../rule.ts';

/** Contract, section 3: postbacks come by GET or POST, the pixel by GET alone. */
export const findMethodMismatch: Rule = ({ context, ours, postback }) => {
  const method = context.method?.trim().toUpperCase() ?? '';
  if (method === '' || !ours || postback.mended.text === '') return [];
  const { hostSpan, path, port } = postback.address;
  const isPixel = path.endsWith('/pixel.gif');
  const taken = isPixel ? ['GET'] : ['GET', 'POST'];
  if (taken.includes(method)) return [];
  const expected = taken.join(' or ');
  const start = hostSpan[1] + (port === null ? 0 : port.length + 1);
  return [
    {
      span: isPixel ? [start, start + path.length] : hostSpan,
      message: `The dashboard calls this address by ${method}, and it takes ${expected} only. Choose ${expected} in the dashboard.`,
      params: { found: method, expected },
    },
  ];
};
