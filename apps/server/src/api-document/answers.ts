import { type VerdictCode, verdictKinds, verdictRegistry, warningRegistry } from '@trackside/core';

/** A status that the endpoint answers, with the codes that it can carry. */
export interface DocumentedStatus {
  readonly status: number;
  readonly codes: readonly VerdictCode[];
}

const allCodes = Object.keys(verdictRegistry).filter(isCode);

function isCode(code: string): code is VerdictCode {
  return Object.hasOwn(verdictRegistry, code);
}

/** Headers that are too long are the one refusal with two statuses. */
const headersTooLong = 431;

/** Every status with its codes, in their order. Methods that no operation has are not among them. */
export const documentedStatuses: readonly DocumentedStatus[] = [
  ...new Set([...allCodes.map((code) => verdictRegistry[code].httpStatus), headersTooLong]),
]
  .toSorted((one, other) => one - other)
  .map((status) => ({
    status,
    codes:
      status === headersTooLong
        ? ['REQUEST_MALFORMED']
        : allCodes.filter((code) => verdictRegistry[code].httpStatus === status),
  }));

const bare = ['verdict', 'code', 'message'];

const verdictsOf = (codes: readonly VerdictCode[]) =>
  verdictKinds.filter((verdict) => codes.some((code) => verdictRegistry[code].verdict === verdict));

/** The JSON schema of the body of a status. A 401 tells nothing beyond itself. */
export function bodySchema({ status, codes }: DocumentedStatus): Readonly<Record<string, unknown>> {
  const told = {
    verdict: { enum: verdictsOf(codes) },
    code: { enum: codes },
    message: { type: 'string', description: 'Cause and remedy in one sentence.' },
  };
  if (status === 401) {
    return { type: 'object', properties: told, required: bare, additionalProperties: false };
  }
  return {
    type: 'object',
    properties: {
      ...told,
      postback_id: {
        type: ['string', 'null'],
        description: 'By which the postback log knows it; null where nothing was kept.',
      },
      transaction_id: { type: ['string', 'null'] },
      event: {
        type: ['object', 'null'],
        properties: { id: { type: 'integer', minimum: 1 }, name: { type: 'string' } },
        required: ['id', 'name'],
        additionalProperties: false,
      },
      warnings: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            code: { enum: Object.keys(warningRegistry) },
            parameter: { type: ['string', 'null'] },
            message: { type: 'string' },
          },
          required: ['code', 'parameter', 'message'],
          additionalProperties: false,
        },
      },
    },
    required: [...bare, 'postback_id', 'transaction_id', 'event', 'warnings'],
    additionalProperties: false,
  };
}

/** The two headers that every answer carries. */
export function headerSchemas(codes: readonly VerdictCode[]) {
  return {
    'Postback-Verdict': { required: true, schema: { enum: verdictsOf(codes) } },
    'Postback-Code': { required: true, schema: { enum: codes } },
  };
}

/** The codes of a pixel's two statuses: an image comes in any case but overload. */
export const pixelStatuses: readonly DocumentedStatus[] = [
  { status: 200, codes: allCodes.filter((code) => !isOutside(code)) },
  { status: 503, codes: ['OVERLOADED'] },
];

/** What is told before a route is chosen, by an answer of its own, or never to a pixel. */
function isOutside(code: VerdictCode): boolean {
  const outside: readonly VerdictCode[] = [
    'OVERLOADED',
    'METHOD_NOT_ALLOWED',
    'BODY_TOO_LARGE',
    'MEDIA_TYPE_UNSUPPORTED',
  ];
  return outside.includes(code);
}
