// Flutter looks up each character that the text font lacks in one of some seven hundred font files,
// and asks again for ever when there is no answer. The site ships a few of them, each under one name.

export function answerFontRequests(site) {
  const folder = new URL(`${site.engine}/assets/fonts/`, document.baseURI).href;
  const askNetwork = globalThis.fetch;
  globalThis.fetch = (resource, options) => {
    const address = typeof resource === "string" ? resource : resource.url ?? String(resource);
    const absolute = new URL(address, document.baseURI).href;
    if (!absolute.startsWith(`${folder}noto`) && !absolute.startsWith(`${folder}roboto`)) {
      return askNetwork(resource, options);
    }
    const asked = absolute.slice(folder.length);
    const known = site.fallbackFonts.find(([, families]) => families.some((family) => asked.startsWith(family)));
    return askNetwork(`${folder}fallback/${known[0]}.woff2`);
  };
}
