// Fetches anew, past the browser's own cache, all that this page or worker has fetched. Half a file, from an hour in
// which the host had no more of it, would stay in that cache for good and break every start to come.

export function refetch() {
  const fetched = performance.getEntriesByType("resource");
  return Promise.allSettled(fetched.map(({ name }) => fetch(name, { cache: "reload" })));
}
