// Has a snapshot made for the next start (snapshot.js), once nobody has touched the phone for a while.
import { isKept } from "./snapshot.js";

const QUIET_MS = 8_000;
const TOUCHES = ["pointerdown", "keydown", "wheel", "visibilitychange"];
const LEAST_MEMORY_GB = 2; // a second Python for some seconds takes some two hundred megabytes
const ROOM = 100e6; // bytes that must be free, so that the vault never has less because of a snapshot

export async function makeSnapshotLater(site) {
  if (!("CompressionStream" in globalThis && navigator.serviceWorker && navigator.locks)) return;
  if ((navigator.deviceMemory ?? LEAST_MEMORY_GB) < LEAST_MEMORY_GB) return;
  await navigator.serviceWorker.ready; // where the site is not kept there is no next start without the host
  await quiet();
  await navigator.locks.request(`${site.app} snapshot`, { ifAvailable: true }, async (lock) => {
    if (!lock || (await isKept()) || !(await hasRoom())) return;
    const worker = new Worker(`${site.app}/snapshot-worker.js`, { type: "module" });
    await new Promise((ended) => (worker.onmessage = worker.onerror = ended));
    worker.terminate();
  });
}

// Returns whether the phone has room, as far as the browser tells.
async function hasRoom() {
  const { quota = Infinity, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  return quota - usage > ROOM;
}

// Waits until the page was in sight, and not touched, for a while.
function quiet() {
  return new Promise((done) => {
    let waiting;
    const listening = new AbortController();
    const begin = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        if (document.hidden) return;
        listening.abort();
        done();
      }, QUIET_MS);
    };
    const options = { capture: true, passive: true, signal: listening.signal };
    for (const touch of TOUCHES) document.addEventListener(touch, begin, options);
    begin();
  });
}
