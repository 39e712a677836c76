import { verdictRegistry } from '@trackside/core';
import { bodyLimit, queryLimit } from '../ingest/read-request.ts';
import { signatureHeader, timestampHeader, toleranceMs } from '../ingest/sender/signed-request.ts';
import { bodySchema, documentedStatuses, headerSchemas, pixelStatuses } from './answers.ts';
import type { DocumentedStatus } from './answers.ts';
import { documentedParameters } from './parameters.ts';

const kibibytes = (bytes: number): string => `${bytes / 1024} KiB`;

const limits = `At most 64 parameters, ${kibibytes(queryLimit)} of query and ${kibibytes(bodyLimit)} of body.`;

const queryParameters = documentedParameters.map(({ name, required, description, schema }) => ({
  name,
  in: 'query',
  required,
  description,
  schema,
}));

const signing = [
  {
    name: timestampHeader,
    in: 'header',
    required: false,
    description: `Seconds since 1970, at most ${toleranceMs / 60_000} minutes off. Only where the offer asks for signed postbacks.`,
    schema: { type: 'string', pattern: '^[0-9]{1,12}$' },
  },
  {
    name: signatureHeader,
    in: 'header',
    required: false,
    description:
      '`v1=` and, in hex, HMAC-SHA-256 under the offer’s signing secret over timestamp, method, path with query, and body, with a line feed after each of the first three.',
    schema: { type: 'string', pattern: '^v1=[0-9a-f]{64}$' },
  },
];

const causes = ({ codes }: DocumentedStatus): string =>
  codes
    .map((code) => `\`${code}\`: ${verdictRegistry[code].cause}; ${verdictRegistry[code].remedy}.`)
    .join('\n\n');

const postbackResponses = Object.fromEntries(
  documentedStatuses.map((one) => [
    String(one.status),
    {
      description: causes(one),
      headers: headerSchemas(one.codes),
      content: { 'application/json': { schema: bodySchema(one) } },
    },
  ]),
);

const pixelResponses = Object.fromEntries(
  pixelStatuses.map((one) => [
    String(one.status),
    {
      description: 'A transparent image; the truth is in the headers.',
      headers: headerSchemas(one.codes),
      content: { 'image/gif': {} },
    },
  ]),
);

const bodyObject = {
  type: 'object',
  properties: Object.fromEntries(
    documentedParameters.map(({ name, description }) => [
      name,
      { type: ['string', 'number', 'null'], description },
    ]),
  ),
};

const get = {
  operationId: 'getPostback',
  summary: 'Report a conversion or an event by GET',
  description: `2xx means that the postback is on the disk. ${limits}`,
  parameters: [...queryParameters, ...signing],
  responses: postbackResponses,
};

const post = {
  operationId: 'postPostback',
  summary: 'Report a conversion or an event by POST',
  description: `Query and body form one list of parameters. ${limits}`,
  parameters: [...queryParameters.map((one) => ({ ...one, required: false })), ...signing],
  requestBody: {
    required: false,
    content: Object.fromEntries(
      ['application/x-www-form-urlencoded', 'multipart/form-data', 'application/json'].map(
        (type) => [type, { schema: bodyObject }],
      ),
    ),
  },
  responses: postbackResponses,
};

const clickParameter = (name: string, required: boolean, description: string) => ({
  name,
  in: 'query',
  required,
  description,
  schema: { type: 'string' },
});

const text = (description: string) => ({
  description,
  content: { 'text/plain': { schema: { type: 'string' } } },
});

const click = {
  operationId: 'click',
  summary: 'The tracking link: store a click and send the visitor on',
  parameters: [
    clickParameter('offer_id', true, 'The offer’s number.'),
    clickParameter('affiliate_id', false, 'Who sends the visitor.'),
    clickParameter('external_transaction_id', false, 'The sender’s own click id.'),
    ...[1, 2, 3, 4, 5].map((slot) => clickParameter(`sub${slot}`, false, 'Your own value.')),
  ],
  responses: {
    302: {
      description: 'To the offer’s destination, its macros filled in.',
      headers: { Location: { required: true, schema: { type: 'string' } } },
    },
    400: text('The offer’s number is missing, or is none.'),
    404: text('There is no such offer.'),
    410: text('The offer is archived.'),
    503: text('Too many visitors at once.'),
  },
};

/** The document of the endpoints that senders and visitors call (OpenAPI 3.1), made of the registries. */
export function openApiDocument(publicUrl: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Trackside: postbacks, pixel and clicks',
      version: '1',
      description:
        'Every answer carries its verdict and code, in the body and in the headers `Postback-Verdict` and `Postback-Code`. Senders retry on 5xx only: then nothing was stored.',
    },
    servers: [{ url: publicUrl }],
    paths: {
      '/': { get, post },
      '/postback': {
        get: { ...get, operationId: 'getPostbackAlias' },
        post: { ...post, operationId: 'postPostbackAlias' },
      },
      '/pixel.gif': {
        get: {
          operationId: 'pixel',
          summary: 'The same by an image, for offers that allow it; never with the global token',
          parameters: queryParameters,
          responses: pixelResponses,
        },
      },
      '/click': { get: click },
    },
  };
}
