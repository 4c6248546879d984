// Letters: notes that are taken while the vault is locked, sealed to its public key. docs/vault-format.md describes the
// values. Nothing of the vault can be read here, and what is sealed here cannot be read here any more.

import { join, prepare } from "./hpke.js";
import { answer, header, isSame, isWhole, records as store } from "./records.js";

const NAME = "letterbox";
const PREFIX = "letter/";
const ALL = [PREFIX, "letter0"]; // "0" comes after "/"
const MOST = 200;
const LARGEST = 65_536; // bytes of a padded document
const SMALLEST = 256;
const HEAD = 6;
const BOUND = 23; // of both values: the head, the vault's id and the suite
const BOX_SIZE = 96;
const CHECKSUM = 8;
const SUITE = 1;
const TYPE = { box: "K", letter: "L" };

// Something that a letter cannot be stored for; `name` is NoLetterbox, LettersFull, LetterTooLong, or a name of the
// browser's own such as QuotaExceededError.
export class LetterFault extends Error {
  constructor(name) {
    super(name);
    this.name = name;
  }
}

// The place for one letter: its name, and all of the sealing that needs no letter yet. The letter itself then takes
// one step of the cipher and one of the store, which a page has time for when it is taken away.
export async function prepareLetter() {
  const box = await readLetterbox();
  if (!box) throw new LetterFault("NoLetterbox");
  const id = hex(crypto.getRandomValues(new Uint8Array(16)));
  const name = PREFIX + id;
  const head = join(header(TYPE.letter), box.slice(HEAD, BOUND));
  const info = join("goudklompje letter 1", head, name);
  const seal = await prepare(box.slice(BOUND, BOX_SIZE - CHECKSUM), info);
  return { name, head, box, seal };
}

// Seals and stores a letter, and returns whether it was stored, when it is durable. Throws a LetterFault, or what the
// browser throws.
//
// `takePlace` is asked just before it is stored, with its name: it returns the names of the earlier states of the
// letter that this one replaces, or undefined when it is to be stored no more. What only follows (`isState`) is not
// stored where all of them are gone: the letter was filed or thrown away in another window.
export async function storeLetter(letter, prepared, takePlace = () => [], isState = false) {
  const padded = pad(letter);
  const { name, head, box, seal } = await prepared;
  const value = join(head, await seal(padded));
  const before = takePlace(name);
  if (!before) return false;
  const outcome = await put(name, value, box, before, isState);
  if (outcome !== "other") return outcome === "stored";
  // meanwhile the vault was erased, or there is another one: this letter is for that
  const anew = await prepareLetter();
  const again = join(anew.head, await anew.seal(padded));
  const beforeIt = takePlace(anew.name);
  if (!beforeIt) return false;
  const last = await put(anew.name, again, anew.box, beforeIt, isState);
  if (last === "other") throw new LetterFault("NoLetterbox");
  return last === "stored";
}

// Removes the letters of these names, the states of one that was emptied.
export async function removeLetters(names) {
  const records = await store("readwrite");
  if (!records) return;
  const done = ended(records.transaction);
  for (const name of names) records.delete(name);
  await done;
}

// Returns the value of the letterbox, or null where there is no vault that takes letters.
export async function readLetterbox() {
  const records = await store("readonly");
  const box = records ? await answer(records.get(NAME)) : null;
  return (await isLetterbox(box)) ? box : null;
}

export async function isLetterbox(box) {
  return box?.length === BOX_SIZE && box[BOUND - 1] === SUITE && isWhole(box, TYPE.box);
}

// The document as it is sealed: its length, JSON in ASCII, and zeros, so that its size tells little.
export function pad(letter) {
  const text = JSON.stringify(letter).replace(/[\u007f-\uffff]/g, (unit) => `\\u${hexUnit(unit)}`);
  const document = new TextEncoder().encode(text);
  let size = SMALLEST;
  while (size < document.length + 4) size *= 2;
  if (size > LARGEST) throw new LetterFault("LetterTooLong");
  const padded = new Uint8Array(size);
  new DataView(padded.buffer).setUint32(0, document.length);
  padded.set(document, 4);
  return padded;
}

// Writes a letter in place of those before it, and returns "stored"; "other" where the letterbox is not what it was
// sealed for, and "gone" where it only follows and none of them is there. `generation` stays as it is: only Python
// knows whether the other copy of the vault is the newer one.
async function put(name, value, box, before, isState) {
  const records = await store("readwrite");
  if (!records) return "other";
  const done = ended(records.transaction);
  const asked = [records.get(NAME), records.getAllKeys(IDBKeyRange.bound(...ALL, false, true))];
  let outcome;
  // in the event, because a transaction ends by itself once nothing more is asked of it
  asked.at(-1).onsuccess = () => {
    const [now, waiting] = asked.map(({ result }) => result);
    const others = waiting.filter((one) => !before.includes(one));
    if (!(now instanceof Uint8Array && isSame(now, box))) outcome = "other";
    else if (isState && before.length && others.length === waiting.length) outcome = "gone";
    else if (others.length >= MOST) outcome = "full";
    else outcome = "stored";
    if (outcome !== "stored") return;
    for (const one of before) records.delete(one);
    records.put(value, name);
  };
  await done;
  if (outcome === "full") throw new LetterFault("LettersFull");
  return outcome;
}

const ended = (transaction) =>
  new Promise((finish, fail) => {
    transaction.oncomplete = finish;
    transaction.onabort = () => fail(transaction.error);
  });

const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const hexUnit = (unit) => unit.charCodeAt(0).toString(16).padStart(4, "0");
