// What stands outside the app and holds something of the notes: a sheet, the bytes of a file, a link to them, a page
// to print. It is all begun through `hold`, and ends at a lock: `dropAll` closes it, and nothing of it can be had.

let lock = new AbortController();

// Runs `act` with a signal by which it lets go of what it holds. After a lock the answer is null, also where `act`
// itself still waits for a dialog of the browser that no script can close.
export function hold(act) {
  const { signal } = lock;
  const locked = new Promise((answer) => signal.addEventListener("abort", () => answer(null), { once: true }));
  return Promise.race([act(signal), locked]);
}

export function dropAll() {
  lock.abort();
  lock = new AbortController();
}
