import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Candidate, Doubts } from '../../../lib/page/confirm.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('doubtful finds', () => {
  function doubts(busy: () => boolean): { asked: Candidate[][]; ask(surface: string): void; accepted: string[] } {
    const asked: Candidate[][] = [];
    const accepted: string[] = [];
    const ended = new AbortController();
    const waiting = new Doubts(
      async (candidates) => {
        asked.push([...candidates]);
        return candidates.map(({ termIds }) => termIds[0] ?? null);
      },
      busy,
      ended.signal,
    );
    return {
      asked,
      accepted,
      ask: (surface) => waiting.ask(surface, [surface], 'een alinea', 0, (termId) => accepted.push(termId)),
    };
  }

  it('are asked about together, when the page has been read: its other marks say what a word means', async () => {
    let busy = true;
    const { asked, ask, accepted } = doubts(() => busy);
    ask('Thorn');
    await vi.advanceTimersByTimeAsync(300);
    expect(asked).toEqual([]);
    ask('grooming');
    busy = false;
    await vi.advanceTimersByTimeAsync(100);
    expect(asked.map((batch) => batch.map(({ surface }) => surface))).toEqual([['Thorn', 'grooming']]);
    expect(accepted).toEqual(['Thorn', 'grooming']);
  });

  it('do not wait for a page without end', async () => {
    const { asked, ask } = doubts(() => true);
    ask('Thorn');
    await vi.advanceTimersByTimeAsync(2000);
    expect(asked).toHaveLength(1);
  });
});
