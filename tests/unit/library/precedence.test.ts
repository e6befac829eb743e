import { expect, test, vi } from 'vitest';
import { afterReaders, reading } from '../../../lib/library/precedence.ts';

/** Something that ends when it is told to. */
function held(): { readonly work: Promise<void>; end(): void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { work: promise, end: resolve };
}

test('an import goes on at once while nobody reads, and after the last of several readers', async () => {
  await afterReaders();
  const [first, second] = [held(), held()];
  const readers = [reading(() => first.work), reading(() => second.work)];
  const went = vi.fn();
  const waiting = afterReaders().then(went);
  first.end();
  await readers[0];
  await Promise.resolve();
  expect(went).not.toHaveBeenCalled();
  second.end();
  await waiting;
  await afterReaders();
});

test('a reader that fails holds up nothing', async () => {
  await expect(
    reading(() => {
      throw new Error('simulated');
    }),
  ).rejects.toThrow('simulated');
  await afterReaders();
});

test('an import waits a quarter of a second at most for readers who do not end', async () => {
  vi.useFakeTimers();
  const stuck = held();
  const reader = reading(() => stuck.work);
  const went = vi.fn();
  void afterReaders().then(went);
  await vi.advanceTimersByTimeAsync(200);
  expect(went).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(100);
  expect(went).toHaveBeenCalled();
  stuck.end();
  await reader;
  vi.useRealTimers();
});
