// Reads lines aloud, each with a voice that lives on the device: any other one sends the words to a host. It stops at
// a lock, when the page goes out of sight, and at a next reading.

let tellVoices;
let over = () => {};
let spoken = []; // held here, as a browser drops an utterance that nothing refers to, and its end with it

document.addEventListener("visibilitychange", () => document.hidden && hush());
addEventListener("pagehide", () => hush());

// Tells the languages that can be read, now and whenever the device finds more voices: they come late.
export function watchVoices(tell) {
  if (!tellVoices) {
    globalThis.speechSynthesis?.addEventListener?.("voiceschanged", look);
    addEventListener("pointerup", beginInTap, { once: true, capture: true });
  }
  tellVoices = tell;
  look();
}

const look = () => tellVoices([...new Set(ownVoices().map(({ lang }) => languageOf(lang)))]);

// Gives the voice for a language: that of the same country before another, then what the device prefers.
export function voiceFor(voices, language) {
  const fit = voices.filter(({ localService, lang }) => localService === true && languageOf(lang) === languageOf(language));
  const rank = (voice) => 2 * (tagOf(voice.lang) === tagOf(language)) + Boolean(voice.default);
  return fit.reduce((best, voice) => (best && rank(best) >= rank(voice) ? best : voice), undefined);
}

// Ends when all was read, or something stopped it.
export function speak(lines, signal) {
  hush();
  return new Promise((ended) => {
    spoken = lines.map(utterance).filter(Boolean);
    const last = spoken.at(-1);
    if (!last || signal.aborted || document.hidden) return ended(null);
    over = () => ended(null);
    last.onend = last.onerror = over;
    signal.addEventListener("abort", hush, { once: true });
    for (const one of spoken) speechSynthesis.speak(one);
  });
}

export function hush() {
  if (spoken.length) speechSynthesis.cancel(); // where nothing is read it can cost the next reading
  spoken = [];
  over();
  over = () => {};
}

function utterance({ text, language }) {
  const voice = voiceFor(ownVoices(), language);
  return voice && Object.assign(new SpeechSynthesisUtterance(text), { voice, lang: voice.lang });
}

// An iPhone speaks only after something was said within a tap, and Python answers later: a tap says nothing at all.
function beginInTap() {
  const [voice] = ownVoices();
  if (voice) speechSynthesis.speak(Object.assign(new SpeechSynthesisUtterance(""), { voice, lang: voice.lang }));
}

const ownVoices = () => (globalThis.speechSynthesis?.getVoices() ?? []).filter(({ localService }) => localService === true);

const tagOf = (tag) => tag.replaceAll("_", "-").toLowerCase();

const languageOf = (tag) => tagOf(tag).split("-")[0];
