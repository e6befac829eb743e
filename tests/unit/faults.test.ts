import { expect, test } from 'vitest';
import { nameOf } from '../../lib/faults.ts';

class QuotaError extends Error {
  readonly code = 'quota';
  override readonly name = 'QuotaError';
}

test('an error is told by the names and codes of its causes, never by its messages', () => {
  const error = new Error('while storing what the reader searched', {
    cause: new QuotaError('no room for "detectiebevel"', { cause: new TypeError('x') }),
  });
  expect(nameOf(error)).toBe('Error < QuotaError (quota) < TypeError');
});

test('a chain without end is cut', () => {
  const error = new Error('a');
  error.cause = error;
  expect(nameOf(error).split(' < ')).toHaveLength(5);
});

test('what is no error is told by its type', () => {
  expect(nameOf('the words of the reader')).toBe('string');
});
