/**
 * What one of our scripts left in the content scripts' world for another. Own properties only: where there is none, a page's element
 * with that id (`<a id="kamerlensGuard">`) would be found under the name.
 */
import type { Guard } from './shield.ts';

export function leftBehind<T>(name: string): T | undefined {
  return Object.hasOwn(globalThis, name) ? (globalThis as unknown as Record<string, T>)[name] : undefined;
}

/** Null where the guard never ran: on pages of our own. */
export function guardOf(): Guard | null {
  return leftBehind<Guard>('kamerlensGuard') ?? null;
}
