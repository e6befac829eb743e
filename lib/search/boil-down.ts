/** A long selection boiled down to what it is about: the units that are rare here and not everyday words. */
import type { Entry } from './index-reader.ts';
import { QUERY_UNITS } from './limits.ts';
import { rarity } from './score.ts';
import type { Unit } from './units.ts';

export function boilDown(
  units: readonly Unit[],
  entries: ReadonlyMap<string, Entry>,
  total: number,
  isSelection: boolean,
): Unit[] {
  const distinct = merge(units);
  if (!isSelection && distinct.length <= QUERY_UNITS) return distinct;
  const value = (unit: Unit) => (unit.alternatives.length === 0 ? 0 : unit.weight * rarity(unit, entries, total));
  const kept = new Set([...distinct].sort((a, b) => value(b) - value(a)).slice(0, QUERY_UNITS));
  return distinct.filter((unit) => kept.has(unit));
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
