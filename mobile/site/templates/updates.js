// Keeps the site on the phone through the service worker, and offers a new version once it is complete.
// A new version is never forced: it waits for a tap, and the offer hides while a text is being written.

export async function offerUpdates(site, device, engine) {
  if (!("serviceWorker" in navigator)) return;
  const box = document.getElementById("update");
  const [reload, later] = box.querySelectorAll("button");
  let waiting = null;

  const show = () => (box.hidden = waiting === null || device.isEditing);
  const offer = (worker) => {
    waiting = worker;
    device.hasUpdate ||= worker !== null; // also when it is put off: a new version never starts by itself
    show();
  };
  addEventListener("goudklompje-editing", show);
  later.addEventListener("click", () => offer(null));
  reload.addEventListener("click", () => {
    // When another tab already took the new version, there is nothing left to wait for.
    if (waiting.state === "activated") location.reload();
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    waiting.postMessage("take over");
  });

  const wasControlled = Boolean(navigator.serviceWorker.controller);
  const registration = await navigator.serviceWorker.register(`${site.base}service-worker.js?engine=${engine}`, {
    scope: site.base,
    updateViaCache: "none",
  });
  const watch = (worker) =>
    worker?.addEventListener("statechange", () => {
      // a first version has none before it; WebKit names a controller too early to tell by that
      if (worker.state === "installed" && registration.active && registration.active !== worker) offer(worker);
      // taken over from another tab: this one keeps running its own version until it is reloaded
      if (worker.state === "activated" && wasControlled) offer(worker);
    });
  if (registration.waiting && wasControlled) offer(registration.waiting);
  watch(registration.installing);
  registration.addEventListener("updatefound", () => watch(registration.installing));

  document.addEventListener("visibilitychange", () => {
    // an installed app can stay open for days; coming back to it is a good moment to look
    if (!document.hidden) registration.update().catch(() => {}); // no connection: next time
  });
}
