import { expect, test } from 'vitest';
import { checkTemplate } from '../../check-template.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import {
  foreignToken,
  globalToken,
  known,
  offer,
  right,
  token,
} from '../../testing/known-offer.ts';

const context = known('appsflyer');
const withToken = (other: string): string => right.replace(token, other);

describeRule('SECURE_WRONG', {
  finds: [
    {
      name: "another offer's",
      text: withToken(foreignToken),
      context,
      marked: foreignToken,
      fixed: right,
      params: { token: 'f8Wq••••Ri2t', cause: 'another offer' },
    },
    {
      name: 'a part of a token that is given as a text',
      text: withToken(token.slice(0, 5)),
      context: {
        ...context,
        offer: { ...offer, secure: token, globalSecure: globalToken, otherTokens: token },
      },
      marked: token.slice(0, 5),
      fixed: right,
      params: { cause: 'unknown' },
    },
    {
      name: "another offer's where it is the only one known",
      text: withToken(foreignToken),
      context: { ...context, offer: { ...offer, otherTokens: foreignToken } },
      marked: foreignToken,
      fixed: right,
      params: { cause: 'another offer' },
    },
    {
      name: 'any where the token is known to be none',
      text: right,
      context: { ...context, offer: { ...offer, secure: '', globalSecure: [''] } },
      marked: token,
    },
    {
      name: "one in a stranger's URL, which gets no token",
      text: withToken(foreignToken).replace('t.example', 't.other'),
      context,
      marked: foreignToken,
      beside: ['HOST_WRONG'],
    },
    {
      name: 'an unknown one',
      text: withToken('neverSeenBefore1'),
      context,
      marked: 'neverSeenBefore1',
      fixed: right,
      params: { cause: 'unknown' },
    },
    {
      name: 'a short one',
      text: withToken('abc'),
      context,
      marked: 'abc',
      fixed: right,
      params: { token: '••••' },
    },
    { name: 'a macro', text: withToken('{token}'), context, marked: '{token}', fixed: right },
    {
      name: 'another case',
      text: withToken(token.toLowerCase()),
      context,
      marked: token.toLowerCase(),
      fixed: right,
    },
    {
      name: "another offer's where the offer's own are not known",
      text: withToken(foreignToken),
      context: { offer: { id: 1, events: [], otherTokens: [foreignToken] } },
      marked: foreignToken,
    },
    {
      name: 'a wrong one where only the global ones are known',
      text: withToken('neverSeenBefore1'),
      context: { offer: { id: 1, events: [], globalSecure: [globalToken] } },
      marked: 'neverSeenBefore1',
    },
    {
      name: 'a wrong one twice',
      text: `${withToken(foreignToken)}&secure=${foreignToken}`,
      context,
      marked: foreignToken,
      fixed: `${right}&secure=${token}`,
      beside: ['DUPLICATE_PARAMETER'],
    },
  ],
  leaves: [
    {
      name: 'the token of an offer as the API shows it',
      text: right,
      context: { ...context, offer: { ...offer, secure: token } },
    },
    {
      name: 'the one before it, as the API shows it',
      text: withToken('earlierToken12345'),
      context: {
        ...context,
        offer: { ...offer, secure: token, previousSecure: { token: 'earlierToken12345' } },
      },
    },
    {
      name: "the account's token as a text",
      text: withToken(globalToken),
      context: { ...context, offer: { ...offer, globalSecure: globalToken } },
    },
    { name: 'the current token', text: right, context },
    { name: 'the one before it', text: withToken('previousToken1234'), context },
    { name: 'the global token', text: withToken(globalToken), context },
    {
      name: 'any token where none is known',
      text: withToken('neverSeenBefore1'),
      context: { offer: { ...offer, secure: undefined, globalSecure: undefined } },
    },
    {
      name: 'an offer whose own tokens alone are known',
      text: right,
      context: { offer: { id: 1, events: [], secure: [token] } },
    },
    { name: 'an unknown offer', text: withToken('neverSeenBefore1') },
    {
      name: 'a token that is right once',
      text: `${right}&secure=${foreignToken}`,
      context,
      instead: ['DUPLICATE_PARAMETER'],
    },
  ],
});

test('no message and no parameter of any finding holds a whole token', () => {
  const text = `${withToken(foreignToken)}&secure=${token}x&z=REPLACE`;
  const found = checkTemplate(text, { offer: { ...offer, secure: [globalToken] } });
  expect(found.map(({ code }) => code)).toContain('SECURE_WRONG');
  const shown = JSON.stringify(
    found.map(({ message, params, fix }) => [message, params, fix?.label]),
  );
  for (const secret of [token, foreignToken, globalToken]) expect(shown).not.toContain(secret);
});
