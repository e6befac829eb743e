/** A long selection boiled down to what it is about: the units that are rare here and not everyday words. */
import type { Entry } from './index-reader.ts';
import { POSTINGS_READ, QUERY_UNITS } from './limits.ts';
import { rarity } from './score.ts';
import type { Unit } from './units.ts';

export function boilDown(
  units: readonly Unit[],
  entries: ReadonlyMap<string, Entry>,
  total: number,
  isSelection: boolean,
): Unit[] {
  const distinct = merge(units);
  if (!isSelection && distinct.length <= QUERY_UNITS) return affordable(distinct, entries, total);
  const value = (unit: Unit) => (unit.alternatives.length === 0 ? 0 : unit.weight * rarity(unit, entries, total));
  const kept = new Set([...distinct].sort((a, b) => value(b) - value(a)).slice(0, QUERY_UNITS));
  return affordable(
    distinct.filter((unit) => kept.has(unit)),
    entries,
    total,
  );
}

/** Leaves out what a large library has too often to be worth reading: the least telling wordings of the least telling words. */
function affordable(units: Unit[], entries: ReadonlyMap<string, Entry>, total: number): Unit[] {
  const cost = (keys: readonly string[]) => keys.reduce((sum, key) => sum + (entries.get(key)?.count ?? 0), 0);
  let all = 0;
  for (const { alternatives } of units)
    for (const { keys } of alternatives) for (const key of keys) all += entries.get(key)?.count ?? 0;
  if (all <= POSTINGS_READ) return units;
  const value = (unit: Unit) => unit.weight * rarity(unit, entries, total);
  let left = POSTINGS_READ;
  const kept = new Map<Unit, Unit>();
  for (const unit of [...units].sort((a, b) => value(b) - value(a))) {
    const alternatives = unit.alternatives.filter(({ keys }, i) => {
      const own = cost(keys);
      // The most telling word's own list is read whatever it costs.
      if (own > left && (kept.size > 0 || i > 0)) return false;
      left -= own;
      return true;
    });
    // A word that nobody has stays: that it is missing tells. One that is merely too frequent goes.
    if (alternatives.length > 0 || unit.alternatives.length === 0) kept.set(unit, { ...unit, alternatives });
  }
  return units.flatMap((unit) => kept.get(unit) ?? []);
}

/** A word said again makes the same unit heavier. */
function merge(units: readonly Unit[]): Unit[] {
  const byStems = new Map<string, Unit>();
  for (const unit of units) {
    const name = unit.stems.join(' ');
    const known = byStems.get(name);
    if (known) known.weight += unit.weight * 0.25;
    else byStems.set(name, { ...unit });
  }
  return [...byStems.values()];
}
