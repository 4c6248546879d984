// Passkeys: the notes open with the finger, face or code by which this phone itself is unlocked. The authenticator
// computes a secret (WebAuthn's extension prf) from a salt that stands in a key slot; docs/vault-format.md describes
// the slot. That secret becomes a key that cannot be read any more, and only as such goes to Python.

import { answer, isWhole, records } from "./records.js";

const PREFIX = "slot/passkey-";
const ALL = [PREFIX, "slot/passkey."]; // "." comes after "-"
const SLOT = "S";
const DERIVATION = 2;
const AT = { derivation: 22, salt: 23, rpId: 55 };
const REST = 12 + 48 + 8; // the nonce, the wrapped key and the checksum
const TIMEOUT_MS = 60_000;
const SALT = 32;
const ES256 = -7;
const RS256 = -257; // what older Windows has

// Why there is no output; `name` is PasskeyCancelled, PasskeyTimedOut, PasskeyWithoutOutput or PasskeyGone.
export class PasskeyFault extends Error {
  constructor(name) {
    super(name);
    this.name = name;
  }
}

// Returns {slot, credentialId, rpId, salt} of the slot that opens the notes at this address, or null where there is none.
// The app keeps one; of several, all of which open, it is the last.
export async function readPasskey() {
  const store = await records("readonly");
  if (!store) return null;
  const range = IDBKeyRange.bound(...ALL, false, true);
  const [names, values] = await Promise.all([answer(store.getAllKeys(range)), answer(store.getAll(range))]);
  for (const [at, value] of [...values.entries()].reverse()) {
    const passkey = await readSlot(value);
    if (passkey?.rpId === location.hostname) return { slot: names[at], ...passkey };
  }
  return null;
}

// Returns whether it is worth trying; only a trial shows whether it works.
export async function supportsPasskeys() {
  const kind = globalThis.PublicKeyCredential;
  if (!kind?.isUserVerifyingPlatformAuthenticatorAvailable || !isDomain(location.hostname)) return false;
  try {
    const known = await kind.getClientCapabilities?.();
    return known?.["extension:prf"] !== false && (await kind.isUserVerifyingPlatformAuthenticatorAvailable());
  } catch {
    return false; // switched off by whoever manages the phone
  }
}

// Makes a passkey on this phone, within a tap, and returns {credentialId, rpId}.
export async function makePasskey(signal) {
  const rpId = location.hostname;
  const publicKey = {
    rp: { id: rpId, name: "Goudklompje" },
    user: { id: random(16), name: "Goudklompje", displayName: "Goudklompje" },
    challenge: random(32), // nobody checks it: what counts is the output
    pubKeyCredParams: [ES256, RS256].map((alg) => ({ type: "public-key", alg })),
    authenticatorSelection: {
      authenticatorAttachment: "platform",
      residentKey: "preferred",
      userVerification: "required",
    },
    attestation: "none",
    timeout: TIMEOUT_MS,
    extensions: { prf: {} },
  };
  const made = await asked(() => navigator.credentials.create({ publicKey, signal }));
  if (made.getClientExtensionResults().prf?.enabled === false) throw new PasskeyFault("PasskeyWithoutOutput");
  return { credentialId: new Uint8Array(made.rawId), rpId };
}

// Asks for the finger, within a tap, and returns the output as a key for HKDF that cannot be read.
export async function askPasskey({ credentialId, rpId, salt }, signal) {
  const publicKey = {
    rpId,
    challenge: random(32),
    // with another way than "internal" the browser offers to fetch a phone of someone else
    allowCredentials: [{ type: "public-key", id: credentialId, transports: ["internal"] }],
    userVerification: "required",
    timeout: TIMEOUT_MS,
    extensions: { prf: { eval: { first: salt } } },
  };
  const given = await asked(() => navigator.credentials.get({ publicKey, signal }));
  const output = given.getClientExtensionResults().prf?.results?.first;
  if (!output) throw new PasskeyFault("PasskeyWithoutOutput");
  const bytes = new Uint8Array(output.buffer ?? output);
  try {
    return await crypto.subtle.importKey("raw", bytes, "HKDF", false, ["deriveKey"]);
  } finally {
    bytes.fill(0);
  }
}

export const drawSalt = () => random(SALT);

// Returns whether two outputs are the same, without reading them: what one seals, the other opens.
export async function isSameOutput(one, other) {
  const how = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: new TextEncoder().encode("trial") };
  const box = { name: "AES-GCM", iv: new Uint8Array(12) };
  const [seals, opens] = await Promise.all(
    [one, other].map((key) =>
      crypto.subtle.deriveKey(how, key, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]),
    ),
  );
  const sealed = await crypto.subtle.encrypt(box, seals, new Uint8Array(1));
  return crypto.subtle.decrypt(box, opens, sealed).then(() => true, () => false);
}

// Returns what a slot says, or null for one that is damaged or of another kind.
async function readSlot(value) {
  if (!(await isWhole(value, SLOT)) || value[AT.derivation] !== DERIVATION) return null;
  const idAt = AT.rpId + 1 + value[AT.rpId];
  const credentialAt = idAt + 2;
  const end = value.length - REST;
  if (credentialAt > end || credentialAt + value[idAt] * 256 + value[idAt + 1] !== end) return null;
  return {
    rpId: String.fromCharCode(...value.slice(AT.rpId + 1, idAt)),
    salt: value.slice(AT.salt, AT.rpId),
    credentialId: value.slice(credentialAt, end),
  };
}

// A browser has one name for a finger that was refused, a sheet that was closed and a time that was over, and mostly
// also for a passkey that is gone, so that nobody learns which passkeys there are.
async function asked(ask) {
  const began = performance.now();
  try {
    const credential = await ask();
    if (!credential) throw new PasskeyFault("PasskeyCancelled");
    return credential;
  } catch (fault) {
    const isStopped = fault.name === "NotAllowedError" || fault.name === "AbortError";
    if (isStopped && performance.now() - began >= TIMEOUT_MS) throw new PasskeyFault("PasskeyTimedOut");
    if (isStopped) throw new PasskeyFault("PasskeyCancelled");
    if (fault.name === "InvalidStateError" || fault.name === "NotFoundError") throw new PasskeyFault("PasskeyGone");
    throw fault;
  }
}

const random = (size) => crypto.getRandomValues(new Uint8Array(size));

// An address of numbers has no passkeys.
const isDomain = (name) => /[a-z]/i.test(name) && !name.includes(":");
