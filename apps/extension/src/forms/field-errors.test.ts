import { describe, expect, test } from 'vitest';

import { fieldErrors } from './field-errors.ts';

describe('fieldErrors', () => {
  test('puts a nested message under its path and under its first part', () => {
    expect(fieldErrors([{ path: ['revenue', 'value'], message: 'Give an amount.' }])).toEqual({
      'revenue.value': 'Give an amount.',
      revenue: 'Give an amount.',
    });
  });

  test('reads the server’s dotted paths', () => {
    expect(fieldErrors([{ path: 'parameters.0.name', message: 'Taken.' }])).toEqual({
      'parameters.0.name': 'Taken.',
      parameters: 'Taken.',
    });
  });

  test('keeps the first message of a field', () => {
    const issues = [
      { path: ['name'], message: 'first' },
      { path: ['name'], message: 'second' },
    ];
    expect(fieldErrors(issues)).toEqual({ name: 'first' });
  });
});
