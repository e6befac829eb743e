/** Words that stand together in the query and in the text belong together: a bonus for the best exchanges. */
import type { Entry, IndexReader } from './index-reader.ts';
import { PROXIMITY_CANDIDATES } from './limits.ts';
import { readPlaces } from './positions.ts';
import { rarity, type Scored, sort } from './score.ts';
import type { Unit } from './units.ts';

/** What two neighbouring words add at most, as a share of the rarer one's weight. */
const TOGETHER = 0.4;
/** Words apart at which the bonus has gone. */
const REACH = 12;
/** In longer queries the neighbours say little, and every pair costs a read. */
const MOST_UNITS = 8;

export async function addProximity(
  index: IndexReader,
  units: readonly Unit[],
  entries: ReadonlyMap<string, Entry>,
  scored: Scored[],
): Promise<void> {
  if (units.length < 2 || units.length > MOST_UNITS || scored.length < 2) return;
  const near = scored.slice(0, PROXIMITY_CANDIDATES);
  const own = units.map((unit) => {
    const key = unit.alternatives.find(({ keys }) => keys.length === 1 && !keys[0]?.startsWith('+'))?.keys[0];
    return key === undefined ? undefined : entries.get(key);
  });
  const places = await readPlaces(
    index,
    own.filter((entry) => entry !== undefined),
    near,
  );
  for (const [at, candidate] of near.entries()) {
    for (let i = 0; i + 1 < units.length; i++) {
      const [one, two] = [units[i], units[i + 1]];
      const first = places.get(own[i]?.key ?? '')?.get(at);
      const second = places.get(own[i + 1]?.key ?? '')?.get(at);
      if (!one || !two || !first || !second) continue;
      const weight = Math.min(
        one.weight * rarity(one, entries, index.exchangeCount),
        two.weight * rarity(two, entries, index.exchangeCount),
      );
      candidate.score += TOGETHER * weight * closeness(first, second);
    }
  }
  sort(scored);
}

/** 1 for neighbours in order, falling with the distance; words in the other order count two thirds. */
export function closeness(first: readonly number[], second: readonly number[]): number {
  let best = 0;
  let k = 0;
  for (const place of first) {
    while (k > 0 && (second[k] ?? 0) > place) k--;
    for (; k < second.length; k++) {
      const distance = (second[k] ?? 0) - place;
      if (distance > REACH) break;
      if (distance < -REACH || distance === 0) continue;
      const value = distance > 0 ? 1 / Math.sqrt(distance) : 0.66 / Math.sqrt(1 - distance);
      if (value > best) best = value;
      if (distance > 0) break;
    }
    if (best === 1) break;
  }
  return best;
}
