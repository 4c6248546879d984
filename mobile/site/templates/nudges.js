// What a text says that is better left out: the twin of core/people/nudges/phrases.py and listed_words.py, which say
// how a list is written. A test holds both to the same sentences.

const GAP = "...";
const WIDEST_GAP = 3;
const SHORTEST = 3; // letters of a word with a star
const STOPS = new Set(".,:;!?\n");
const FORGETS = /-/; // a browser keeps the last text that an expression was found in: let it be this one
const PIECE = /[\p{L}\p{N}_\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]+|[.,:;!?\n]/gu;

// Returns what finds the first thing in a text that is on one of the lists: {kind, words}, or null.
export function makeNudge(lists, fold) {
  const kinds = Object.entries(lists).map(([kind, { says, unless }]) => [kind, new Phrases(says), new Phrases(unless)]);
  return (text) => {
    const words = split(text, fold);
    let first = null;
    for (const [kind, says, unless] of kinds) {
      const place = words.findIndex((_, at) => {
        const after = says.endAt(words, at);
        return after && !unless.cover(words, at, after);
      });
      if (place < 0 || (first && first.start <= words[place].start)) continue;
      const { start } = words[place];
      first = { kind, start, end: words[says.endAt(words, place) - 1].end };
    }
    FORGETS.test("-");
    return first && { kind: first.kind, words: text.slice(first.start, first.end) };
  };
}

function split(text, fold) {
  return [...text.matchAll(PIECE)].map(({ 0: written, index: start }) => {
    return { written, folded: fold(written), start, end: start + written.length };
  });
}

// Some phrases, by how their first word begins or ends.
class Phrases {
  constructor(phrases) {
    this.whole = new Map();
    this.heads = new Map();
    this.tails = new Map();
    this.longest = 0;
    for (const phrase of phrases.map((words) => words.split(" "))) {
      const [first] = phrase;
      if (first.startsWith("*")) add(this.tails, first.slice(-SHORTEST), phrase);
      else if (first.endsWith("*")) add(this.heads, first.slice(0, SHORTEST), phrase);
      else add(this.whole, first.toLowerCase(), phrase);
      const gaps = phrase.filter((part) => part === GAP).length;
      this.longest = Math.max(this.longest, phrase.length + WIDEST_GAP * gaps);
    }
  }

  // Returns the place after the longest phrase that begins at `place`; 0 when none does.
  endAt(words, place) {
    const { folded } = words[place];
    const { whole, heads, tails } = this;
    let longest = 0;
    for (const likely of [whole.get(folded), heads.get(folded.slice(0, SHORTEST)), tails.get(folded.slice(-SHORTEST))]) {
      for (const phrase of likely ?? []) {
        if (fits(phrase[0], words[place])) longest = Math.max(longest, end(phrase, 1, words, place + 1));
      }
    }
    return longest;
  }

  // Returns whether one phrase has all the words from `place` up to `after`.
  cover(words, place, after) {
    for (let start = Math.max(0, place - this.longest); start <= place; start += 1) {
      if (this.endAt(words, start) >= after) return true;
    }
    return false;
  }
}

const add = (map, key, phrase) => map.set(key, [...(map.get(key) ?? []), phrase]);

// Returns the place after a phrase whose parts from `next` on continue at `place`; 0 when they do not.
function end(phrase, next, words, place) {
  if (next === phrase.length) return place;
  if (phrase[next] !== GAP) {
    return place < words.length && fits(phrase[next], words[place]) ? end(phrase, next + 1, words, place + 1) : 0;
  }
  let longest = 0;
  for (let skipped = 0; skipped <= WIDEST_GAP; skipped += 1) {
    longest = Math.max(longest, end(phrase, next + 1, words, place + skipped));
    if (STOPS.has(words[place + skipped]?.folded)) break;
  }
  return longest;
}

function fits(part, { written, folded }) {
  if (part === folded || part === written) return true;
  if (part.endsWith("*")) return folded.startsWith(part.slice(0, -1));
  return part.startsWith("*") && folded.endsWith(part.slice(1));
}
