/**
 * The last errors, for bug reports. Only what went wrong and where in the code: never a message, which may quote what was read or
 * searched. Kept in session storage, so they are gone when the browser closes.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';

const KEY = 'faults';
const MOST = 20;

const FaultSchema = v.object({
  /** ISO time. */
  at: v.string(),
  /** Kind of request or part of the extension. */
  where: v.string(),
  /** Names and codes of the error and what caused it, outermost first. */
  error: v.string(),
});

export type Fault = v.InferOutput<typeof FaultSchema>;

/** Remembers an error. Never fails: a fault must not make another one. */
export async function recordFault(where: string, error: unknown): Promise<void> {
  try {
    const fault: Fault = { at: new Date().toISOString(), where, error: nameOf(error) };
    await browser.storage.session.set({ [KEY]: [...(await readFaults()), fault].slice(-MOST) });
  } catch (cause) {
    console.error(new Error('A fault could not be remembered', { cause }));
  }
}

/** Oldest first. */
export async function readFaults(): Promise<readonly Fault[]> {
  const stored = await browser.storage.session.get(KEY);
  const parsed = v.safeParse(v.array(FaultSchema), stored[KEY]);
  return parsed.success ? parsed.output : [];
}

/** `LibraryError (quota) < QuotaExceededError`: the chain of causes without their messages. */
export function nameOf(error: unknown): string {
  const names: string[] = [];
  for (let at: unknown = error; at instanceof Error && names.length < 5; at = at.cause) {
    const code: unknown = 'code' in at ? at.code : undefined;
    names.push(typeof code === 'string' ? `${at.name} (${code})` : at.name);
  }
  return names.length === 0 ? typeof error : names.join(' < ');
}
