/** A long selection boiled down to what it is about: the units that are rare here and not everyday words. */
import { POSTINGS_READ, QUERY_UNITS } from './limits.ts';
import type { KnownAlternative, Unit } from './units.ts';

export function boilDown(units: readonly Unit[], total: number, isSelection: boolean): Unit[] {
  const distinct = merge(units);
  if (!isSelection && distinct.length <= QUERY_UNITS) return affordable(distinct, total);
  const value = (unit: Unit) => (unit.alternatives.length === 0 ? 0 : worth(unit));
  const kept = new Set([...distinct].sort((a, b) => value(b) - value(a)).slice(0, QUERY_UNITS));
  return affordable(
    distinct.filter((unit) => kept.has(unit)),
    total,
  );
}

const worth = (unit: Unit) => unit.weight * unit.rarity;

/** Leaves out what a large library has too often to be worth reading: the least telling wordings of the least telling words. */
function affordable(units: Unit[], total: number): Unit[] {
  let keys = 0;
  for (const { alternatives } of units) for (const { entries } of alternatives) keys += entries.length;
  // However frequent they all are.
  if (keys * total <= POSTINGS_READ) return units;
  let all = 0;
  for (const { alternatives } of units) for (const alternative of alternatives) all += cost(alternative);
  if (all <= POSTINGS_READ) return units;
  let left = POSTINGS_READ;
  const kept = new Map<Unit, Unit>();
  for (const unit of [...units].sort((a, b) => worth(b) - worth(a))) {
    const alternatives = unit.alternatives.filter((alternative, i) => {
      const own = cost(alternative);
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

function cost({ entries }: KnownAlternative): number {
  let sum = 0;
  for (const entry of entries) sum += entry?.count ?? 0;
  return sum;
}

/** A word said again makes the same unit heavier: the one that was said first. */
function merge(units: readonly Unit[]): Unit[] {
  const distinct: Unit[] = [];
  for (const unit of units) {
    const known = distinct.find((other) => isSame(other.stems, unit.stems));
    if (known) known.weight += unit.weight * AGAIN;
    else distinct.push(unit);
  }
  return distinct;
}

/** What a word counts that is said again. */
const AGAIN = 0.25;

function isSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
