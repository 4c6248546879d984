"""The snapshot of Python that a phone keeps for its next start: waited for, looked into and spoilt."""

import base64
import gzip

from tests.browser.phone import Phone

_WITH = """async (act) => {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    const key = (await cache.keys()).find(({ url }) => url.endsWith("/snapshot"));
    if (key) return await act(cache, key);
  }
  return null;
}"""
HAS_SNAPSHOT = f"({_WITH})(() => true)"
WAS_RESTORED = "performance.getEntriesByName('restored').length"
FORGET_SNAPSHOT = f"({_WITH})((cache, key) => cache.delete(key))"
_FIND = f"({_WITH})((_cache, key) => key.url)"
_READ = f"""({_WITH})(async (cache, key) => {{
  const bytes = new Uint8Array(await (await cache.match(key)).arrayBuffer());
  const parts = [];
  const step = 8192; // more arguments are too many for one call
  for (let at = 0; at < bytes.length; at += step) {{
    parts.push(String.fromCharCode(...bytes.subarray(at, at + step)));
  }}
  return btoa(parts.join(""));
}})"""
_CUT = f"""({_WITH})(async (cache, key) => {{
  const whole = await (await cache.match(key)).arrayBuffer();
  await cache.put(key, new Response(whole.slice(0, whole.byteLength / 2)));
}})"""
_MOVE = f"""({_WITH})(async (cache, key) => {{
  const kept = await cache.match(key);
  await cache.delete(key);
  await cache.put(key.url.replace(/app-[^/]+/, "app-of-another-version"), kept);
}})"""
_SPOIL = f"""({_WITH})(async (cache, key) => {{
  const kept = await cache.match(key);
  const memory = kept.body.pipeThrough(new DecompressionStream("gzip"));
  const bytes = new Uint8Array(await new Response(memory).arrayBuffer());
  bytes.fill(255, bytes.length / 8); // its first part says what it is
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"));
  await cache.put(key, new Response(packed));
}})"""


def kept_snapshot(phone: Phone) -> str | None:
    """Give the address of the snapshot that the phone keeps, if any."""
    return phone.page.evaluate(_FIND)


def wait_for_snapshot(phone: Phone) -> str:
    """Leave the phone alone until it keeps a snapshot, and give its address."""
    phone.until(lambda: kept_snapshot(phone) is not None)
    address = kept_snapshot(phone)
    assert address is not None
    return address


def is_restored(phone: Phone) -> bool:
    """Give whether the Python that runs was restored from a snapshot."""
    return bool(phone.page.evaluate(WAS_RESTORED))


def memory_of_snapshot(phone: Phone) -> bytes:
    """Give what is in the snapshot."""
    return gzip.decompress(base64.b64decode(phone.page.evaluate(_READ)))


def cut_snapshot(phone: Phone) -> None:
    """Leave half of the snapshot."""
    phone.page.evaluate(_CUT)


def spoil_snapshot(phone: Phone) -> None:
    """Leave a snapshot that can be read, and in which no Python can run."""
    phone.page.evaluate(_SPOIL)


def give_to_another_version(phone: Phone) -> None:
    """Leave the snapshot where another version of the app would have put it."""
    phone.page.evaluate(_MOVE)
