try {
  const { theme, text_size, language } = JSON.parse(localStorage.getItem("goudklompje.settings") ?? "{}");
  const html = document.documentElement;
  if (theme) html.dataset.theme = theme;
  if (text_size) html.style.setProperty("--text", text_size / 100);
  const page = __PAGES__[language];
  if (page && html.lang !== language) location.replace(page + location.hash);
} catch {}
