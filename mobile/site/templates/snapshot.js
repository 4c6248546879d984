// The memory of a Python that has read all of the app, kept on the phone beside the site's files. A start that restores
// it need not read them again. It is made by a Python of its own, which is never told anything (snapshot-worker.js), so
// that nothing private can be in it. One that is of no use is thrown away, and Python starts the ordinary way.

const BASE = new URL("..", import.meta.url).pathname;
const CACHE = `goudklompje-python ${BASE}`; // apart from the caches of the service worker, which sweeps those
const SNAPSHOT = new URL("snapshot", import.meta.url).href; // in a folder named after its content, as all it was made from
const BEGUN = new URL("begun", import.meta.url).href;
const MOST_BEGUN = 2;

export async function isKept() {
  const cache = await caches.open(CACHE);
  return (await cache.match(SNAPSHOT)) !== undefined;
}

// Keeps this snapshot in place of any other, as one piece or not at all. Throws where the phone has no room.
export async function keep(memory) {
  const packed = new Blob([memory]).stream().pipeThrough(new CompressionStream("gzip"));
  const whole = await new Response(packed).blob();
  const cache = await caches.open(CACHE);
  for (const other of await cache.keys()) await cache.delete(other);
  await cache.put(SNAPSHOT, new Response(whole));
}

// Returns the bytes of the snapshot, still on their way, or null where there is none to try.
export async function find() {
  const cache = await caches.open(CACHE);
  const [kept, begun] = await Promise.all([cache.match(SNAPSHOT), cache.match(BEGUN)]);
  if (!kept) return null;
  const times = begun ? Number(await begun.text()) : 0;
  if (times >= MOST_BEGUN) {
    // it was tried before and never came to an end: it may take the whole page with it
    await discard();
    return null;
  }
  await cache.put(BEGUN, new Response(String(times + 1)));
  const memory = kept.body.pipeThrough(new DecompressionStream("gzip"));
  return new Response(memory).arrayBuffer();
}

// Notes that the snapshot that was found is of use.
export async function settle() {
  const cache = await caches.open(CACHE);
  await cache.delete(BEGUN);
}

export async function discard() {
  await caches.delete(CACHE);
}
