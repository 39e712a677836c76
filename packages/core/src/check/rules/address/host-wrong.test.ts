import { describe, expect, test } from 'vitest';
import { describeRule } from '../../testing/describe-rule.ts';
import { known, offer, right } from '../../testing/known-offer.ts';
import { isLoopbackHost, isPrivateHost } from './private-host.ts';

const context = known('appsflyer');
const at = (publicUrl: string) => ({ offer: { ...offer, publicUrl } });
const withHost = (host: string): string => right.replace('t.example', host);
const unknownBase = { offer: { ...offer, publicUrl: undefined } };

describeRule('HOST_WRONG', {
  finds: [
    {
      name: 'another host',
      text: withHost('t.other'),
      context,
      marked: 't.other',
      params: { expected: 't.example' },
      fixed: right,
    },
    {
      name: 'another port',
      text: withHost('t.example:8443'),
      context,
      marked: 't.example',
      params: { host: 't.example:8443', expected: 't.example' },
      fixed: right,
    },
    {
      name: 'another host and port where ours has a port',
      text: withHost('t.other:1'),
      context: at('https://t.example:8443'),
      marked: 't.other',
      params: { expected: 't.example:8443' },
      fixed: withHost('t.example:8443'),
    },
    {
      name: 'another host behind a path that takes postbacks',
      text: withHost('t.other').replace('/?', '/pixel.gif?'),
      context: at('https://t.example/track/'),
      marked: 't.other',
      fixed: right.replace('/?', '/track/pixel.gif?'),
    },
    {
      name: 'another host behind the path of ours',
      text: withHost('t.other').replace('/?', '/track/postback?'),
      context: at('https://t.example/track'),
      marked: 't.other',
      fixed: right.replace('/?', '/track/postback?'),
    },
    {
      name: 'another host with neither path nor query',
      text: 'https://t.other',
      context,
      marked: 't.other',
      fixed: 'https://t.example/',
      beside: ['CLICK_ID_MISSING', 'SECURE_MISSING'],
    },
    {
      name: 'a host that only looks like ours to who takes a backslash for a character',
      text: withHost('t.other\\@t.example'),
      context,
      marked: 't.other\\@t.example',
      fixed: right,
    },
    {
      name: 'another host where our base names no scheme',
      text: withHost('t.other'),
      context: at('t.example'),
      marked: 't.other',
      fixed: right,
    },
    {
      name: 'a private host where our base is unknown',
      text: withHost('10.1.2.3'),
      context: unknownBase,
      marked: '10.1.2.3',
    },
    {
      name: 'a loopback host where our base is another',
      text: withHost('127.0.0.1'),
      context,
      marked: '127.0.0.1',
      fixed: right,
    },
    { name: 'no host', text: withHost(''), context: unknownBase, marked: '' },
    { name: 'no host where ours is known', text: withHost(''), context, marked: '', fixed: right },
    {
      name: 'the click path',
      text: right.replace('/?', '/click?'),
      context,
      marked: '/click',
      params: { path: '/click' },
      fixed: right,
    },
    {
      name: 'another path behind a port',
      text: withHost('t.example:443').replace('/?', '/x?'),
      context,
      marked: '/x',
      fixed: right,
    },
    {
      name: 'a base path that is left out',
      text: right,
      context: at('https://t.example/track'),
      marked: '/',
      fixed: right.replace('/?', '/track/?'),
    },
  ],
  leaves: [
    { name: 'our base', text: right, context },
    { name: 'our base in capitals and with its port', text: withHost('T.Example:443'), context },
    {
      name: 'the other paths that take postbacks',
      text: right.replace('/?', '/postback?'),
      context,
    },
    {
      name: 'our base under a path',
      text: right.replace('/?', '/track/?'),
      context: at('https://t.example/track/'),
    },
    { name: 'our own loopback base', text: right, context: at('https://t.example:443') },
    { name: 'any host where our base is empty', text: withHost('t.other'), context: at('') },
    { name: 'a public host where nothing is known', text: 'https://x.example/?clickid={a}' },
    { name: 'a host with a macro', text: 'https://{host}.x.example/?clickid={a}' },
    {
      name: 'http where our base is https',
      text: right.replace('https', 'http'),
      context,
      instead: ['SCHEME'],
    },
  ],
});

describe('hosts that nobody on the Internet reaches', () => {
  test.each([
    'localhost',
    'a.localhost',
    '127.0.0.1',
    '127.9.9.9',
    '[::1]',
    '0.0.0.0',
    '[::ffff:127.0.0.1]',
  ])('%s is loopback', (host) => {
    expect(isLoopbackHost(host)).toBe(true);
    expect(isPrivateHost(host)).toBe(true);
  });
  test.each([
    '10.0.0.1',
    '192.168.1.1',
    '172.16.0.1',
    '172.31.9.9',
    '169.254.1.1',
    '100.64.0.1',
    '100.127.1.1',
    '[fd00::1]',
    '[fe80::1]',
    'tracker',
    'a.local',
    'a.internal',
  ])('%s is private', (host) => {
    expect(isLoopbackHost(host)).toBe(false);
    expect(isPrivateHost(host)).toBe(true);
  });
  test.each([
    't.example',
    '8.8.8.8',
    '172.32.0.1',
    '100.63.0.1',
    '100.128.0.1',
    '11.0.0.1',
    '[2001:db8::1]',
    'local.example',
  ])('%s is public', (host) => {
    expect(isPrivateHost(host)).toBe(false);
  });
});
