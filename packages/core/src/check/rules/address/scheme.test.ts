import { describe, expect, test } from 'vitest';
import { checkTemplate } from '../../check-template.ts';
import { repairAll } from '../../repair-all.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { known, offer, right } from '../../testing/known-offer.ts';

const rest = right.slice('https://'.length);
const context = known('appsflyer');
const local = { offer: { ...offer, publicUrl: 'http://127.0.0.1:8787' } };
const localRest = rest.replace('t.example', '127.0.0.1:8787');
const plain = { offer: { ...offer, publicUrl: 'http://t.example' } };

describeRule('SCHEME', {
  finds: [
    { name: 'http', text: `http://${rest}`, context, marked: 'http://', fixed: right },
    { name: 'http in capitals', text: `HTTP://${rest}`, context, marked: 'HTTP://', fixed: right },
    { name: 'none', text: rest, context, marked: '', fixed: right, params: { scheme: '' } },
    { name: 'slashes alone', text: `//${rest}`, context, marked: '//', fixed: right },
    { name: 'a mistyped one', text: `htps://${rest}`, context, marked: 'htps://', fixed: right },
    { name: 'one slash', text: `https:/${rest}`, context, marked: 'https:/', fixed: right },
    { name: 'no colon', text: `https//${rest}`, context, marked: 'https//', fixed: right },
    {
      name: 'another one, which nobody can guess',
      text: `ftp://${rest}`,
      context,
      marked: 'ftp://',
    },
    {
      name: 'none where our own base is http',
      text: localRest,
      context: local,
      marked: '',
      fixed: `http://${localRest}`,
    },
    {
      name: 'http where our own base has no https',
      text: `http://${rest}`,
      context: plain,
      marked: 'http://',
    },
    {
      name: 'http on loopback as a lesser matter',
      text: `http://localhost/?secure=k&transaction_id=(clickid)`,
      marked: 'http://',
      severity: 'warning',
      beside: ['HOST_WRONG'],
    },
  ],
  leaves: [
    { name: 'https in any case', text: right.replace('https', 'HTTPS'), context },
    { name: 'our own base on loopback', text: `http://${localRest}`, context: local },
    { name: 'a macro that holds the beginning', text: '{base}/?secure=k&transaction_id={a}' },
    { name: 'an empty text', text: '' },
  ],
});

describe('a text that is no URL', () => {
  test.each([
    'hello world',
    'hello. world',
    'plain',
    'javascript:alert(1)',
    'javascript://t.example/?secure=k&transaction_id=(clickid)',
    'data:text/html,x?a=1',
    'mailto:a@t.example',
    'REPLACE',
    ' hello\n',
  ])('%j has one finding and no repair', (text) => {
    for (const known of [context, {}]) {
      const [first, ...others] = checkTemplate(text, known);
      expect(first).toMatchObject({ code: 'SCHEME', severity: 'error', source: 'postback' });
      expect(first?.message).toMatch(/^This is no URL\./);
      expect(first?.fix).toBeUndefined();
      expect(others).toEqual([]);
      expect(repairAll(text, known)).toEqual({ text });
    }
  });

  test.each([
    't.example',
    't.example:8443/x',
    'bücher.example',
    'localhost:8787',
    '[::1]/x',
    '//t.example',
    'https:/t.example',
    'ftp://t.example',
    '{base}',
    '?secure=k',
    'hello world?a=1',
    '“https://t.example”',
    'https%3A%2F%2Ft.example',
  ])('%j is one', (text) => {
    expect(checkTemplate(text, {}).map(({ message }) => message)).not.toContainEqual(
      expect.stringMatching(/^This is no URL/),
    );
  });

  test('is told of as the tracking link too, and nothing else about it', () => {
    const trackingLink = 'see the mail of May';
    const found = checkTemplate(right, { ...context, trackingLink });
    expect(found.map(({ code, source, fix }) => [code, source, fix])).toEqual([
      ['SCHEME', 'trackingLink', undefined],
    ]);
    expect(repairAll(right, { ...context, trackingLink })).toEqual({ text: right, trackingLink });
  });
});
