/** Several writes in one transaction, all or nothing. */

/** What is used of an idb transaction. */
interface Transaction {
  readonly done: Promise<void>;
  abort(): void;
}

/**
 * Starts all writes, one after another as `write` gives them, and waits for the transaction's end, which alone says whether they were written. A write that throws at once
 * (a value that cannot be cloned) aborts the others.
 */
export async function transact(tx: Transaction, write: () => Iterable<Promise<unknown>>): Promise<void> {
  // Whoever looks at `done` first decides whether a failure counts as handled.
  tx.done.catch(() => {});
  try {
    for (const request of write()) request.catch(() => {});
  } catch (error) {
    tx.abort();
    throw error;
  }
  await tx.done;
}
