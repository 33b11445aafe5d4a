/** One more than the smallest machine has cores: while one batch is put into words here, the database is at work on the others. */
const IN_FLIGHT = 3;

/**
 * Writes batches one after the other as far as anybody can tell, and some at a time where nobody can: a batch that names something which one under way
 * names too waits for it, so that of two rows of one interaction the later one stands. The first failure ends it and is thrown, after what was under way has ended.
 */
export async function ingestInOrder<Batch>(
  batches: AsyncIterable<Batch> | Iterable<Batch>,
  { keysOf, write }: { keysOf: (batch: Batch) => Iterable<string>; write: (batch: Batch) => Promise<void> },
): Promise<void> {
  const underWay = new Map<Promise<void>, Set<string>>();
  const settle = async (done: Promise<void>) => {
    await done;
    underWay.delete(done);
  };
  try {
    for await (const batch of batches) {
      const keys = new Set(keysOf(batch));
      for (const [done, others] of underWay) if (sharesAny(keys, others)) await settle(done);
      if (underWay.size >= IN_FLIGHT) await Promise.race(Array.from(underWay.keys(), settle));
      const done = write(batch);
      // Thrown where it is awaited; until then nobody listens.
      done.catch(() => undefined);
      underWay.set(done, keys);
    }
    await Promise.all(underWay.keys());
  } finally {
    await Promise.allSettled(underWay.keys());
  }
}

function sharesAny(keys: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const key of keys) if (others.has(key)) return true;
  return false;
}
