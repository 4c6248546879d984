// Keeps one complete version of the site on the phone. Made by publish.py, which fills in the lists.
//
// A version is a cache of its own, filled whole and checked by hash before it counts. It never touches
// IndexedDB, where the vault lives.
const BASE = "__BASE__";
const VERSION = "__VERSION__";
const FILES = __FILES__; // address below BASE -> "sha256-..."
const ENGINES = __ENGINES__; // engine -> addresses only that engine needs
const PAGES = __PAGES__; // language pages, longest path first
const HEADERS = __HEADERS__; // sent with every answer, so that a page from the cache is as strict as one from the host

const PREFIX = `goudklompje ${BASE} `; // sites below other paths of the same host have caches of their own
const CACHE = PREFIX + VERSION;
const engine = new URL(location.href).searchParams.get("engine");
const foreign = new Set(
  Object.entries(ENGINES).flatMap(([name, addresses]) => (name === engine ? [] : addresses)),
);
const own = new Set(ENGINES[engine] ?? []);
const wanted = Object.keys(FILES).filter((address) => own.has(address) || !foreign.has(address));

self.addEventListener("install", (event) => event.waitUntil(fill()));

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  if (event.data === "take over") event.waitUntil(self.skipWaiting());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== location.origin || !address.pathname.startsWith(BASE)) return;
  if (request.mode === "navigate") {
    event.respondWith(answerPage(address.pathname));
    event.waitUntil(sweep());
  } else {
    event.respondWith(answerFile(request));
  }
});

async function fill() {
  const cache = await caches.open(CACHE);
  const queue = [...wanted];
  const work = async () => {
    for (let address = queue.shift(); address !== undefined; address = queue.shift()) await take(cache, address);
  };
  await Promise.all(Array.from({ length: 4 }, work));
}

async function take(cache, address) {
  const path = BASE + address;
  if (await cache.match(path)) return;
  // A folder named after its content never changes: an older version's copy is the same file.
  const addressed = /^(engine|app)-/.test(address);
  const kept = addressed && (await caches.match(path));
  const answer = kept || (await fetchWhole(path, FILES[address], addressed ? "force-cache" : "no-cache"));
  if (!answer.ok) throw new Error(`${address}: HTTP ${answer.status}`);
  await cache.put(path, strict(answer));
}

// The browser's own cache may hold half a file for good, from an hour in which the host had no more of it.
async function fetchWhole(path, integrity, cache) {
  try {
    return await fetch(path, { integrity, cache });
  } catch {
    return fetch(path, { integrity, cache: "reload" });
  }
}

function strict(answer) {
  const headers = new Headers({ "Content-Type": answer.headers.get("Content-Type") ?? "application/octet-stream" });
  for (const [name, value] of Object.entries(HEADERS)) headers.set(name, value);
  return new Response(answer.body, { headers });
}

async function answerPage(path) {
  const page = PAGES.find((known) => path.startsWith(BASE + known)) ?? "";
  const cache = await caches.open(CACHE);
  return (await cache.match(`${BASE}${page}index.html`)) ?? fetch(BASE + page);
}

async function answerFile(request) {
  const cache = await caches.open(CACHE);
  // A tab that still runs the version before this one finds its files in that version's cache.
  return (
    (await cache.match(request, { ignoreVary: true })) ??
    (await caches.match(request, { ignoreVary: true })) ??
    fetch(request)
  );
}

// Old versions go when no other tab can still be running one.
async function sweep() {
  const tabs = await self.clients.matchAll({ type: "window" });
  if (tabs.length > 1) return;
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && name !== CACHE && self.registration.waiting === null && !self.registration.installing) {
      await caches.delete(name);
    }
  }
}
