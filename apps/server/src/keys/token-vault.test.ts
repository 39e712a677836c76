import { expect, test } from 'vitest';
import { createTokenVault } from './token-vault.ts';

const key = (byte: number) => new Uint8Array(32).fill(byte);
const vault = createTokenVault(key(1));
const other = createTokenVault(key(2));

test.each(['a', 'with ünïcode', 'x'.repeat(255), ''])('opens what it sealed: %j', (secret) => {
  expect(vault.open('secure-token', vault.seal('secure-token', secret))).toBe(secret);
});

test('seals the same secret differently every time, and never shows it', () => {
  const sealed = [1, 2, 3].map(() => vault.seal('secure-token', 'canary-token-0123456789'));
  expect(new Set(sealed).size).toBe(3);
  for (const text of sealed) {
    expect(text).toMatch(/^v1\.[\w-]+$/u);
    expect(Buffer.from(text.slice(3), 'base64url').toString('latin1')).not.toContain('canary');
  }
});

test('opens nothing that was sealed under another key, for another end, or changed', () => {
  const sealed = vault.seal('secure-token', 'token');
  const changed = `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`;
  expect(() => other.open('secure-token', sealed)).toThrow(/auth/u);
  expect(() => vault.open('signing-secret', sealed)).toThrow(/auth/u);
  expect(() => vault.open('secure-token', changed)).toThrow(/auth/u);
  expect(() => vault.open('secure-token', sealed.slice(0, 12))).toThrow(/tag/u);
  expect(() => vault.open('secure-token', 'token')).toThrow('not sealed');
});

test('finds a token by a digest that needs the key', () => {
  expect(vault.digest('token')).toBe(createTokenVault(key(1)).digest('token'));
  expect(vault.digest('token')).not.toBe(other.digest('token'));
  expect(vault.digest('token')).not.toBe(vault.digest('Token'));
  expect(vault.digest('token')).toMatch(/^[0-9a-f]{64}$/u);
});

test('knows its own fingerprint', () => {
  expect(vault.isMine(createTokenVault(key(1)).fingerprint)).toBe(true);
  expect(vault.isMine(other.fingerprint)).toBe(false);
  expect(vault.isMine('')).toBe(false);
});
