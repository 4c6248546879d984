try {
  const { theme, text_size, language, shows_practice } = JSON.parse(localStorage.getItem("goudklompje.settings") ?? "{}");
  const html = document.documentElement;
  if (theme) html.dataset.theme = theme;
  if (text_size) html.style.setProperty("--text", text_size / 100);
  if (shows_practice === false) html.dataset.practice = "hidden";
  if (localStorage.getItem("goudklompje.vault")) html.dataset.vault = ""; // the gate shows at the first paint
  const page = __PAGES__[language];
  if (page && html.lang !== language) location.replace(page + location.hash);
} catch {}

// Flutter throws at an address with a % that stands for nothing; written out, it is an address that is not known.
const mendAddress = (event) => {
  try {
    decodeURIComponent(location.hash);
  } catch {
    event?.stopImmediatePropagation();
    location.replace(location.href.split("#")[0] + encodeURI(location.hash));
  }
};
// The form for a letter has an address, and lies on top of the notes: neither Flutter nor Python ever sees it.
const openLetter = () => {
  if (location.hash !== "#/briefje") return;
  history.replaceState(history.state, "", "#/mensen");
  document.documentElement.dataset.letter = ""; // for letter.js, should it still have to come
  dispatchEvent(new Event("goudklompje-letter"));
};
for (const mend of [mendAddress, openLetter]) {
  mend();
  addEventListener("popstate", mend);
  addEventListener("hashchange", mend);
}

// A script that is blocked, missing or half there says so itself; boot.js takes over as soon as it runs. What the
// browser's own cache holds of it is fetched anew, because a half file would stay there for good.
const failToBoot = ({ target }) => {
  if (document.documentElement.dataset.app || (target !== window && target.localName !== "script")) return;
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", sayFailed);
  else sayFailed();
  for (const { name } of performance.getEntriesByType("resource")) fetch(name, { cache: "reload" }).catch(() => {});
};
const sayFailed = () => {
  const box = document.getElementById("progress");
  box.hidden = false;
  box.setAttribute("role", "alert");
  box.firstElementChild.hidden = true;
  box.lastElementChild.textContent = JSON.parse(document.getElementById("site").textContent).texts.failed;
};
addEventListener("error", failToBoot, true);
