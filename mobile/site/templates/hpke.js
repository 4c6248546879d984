// HPKE (RFC 9180) in base mode, one message to a key pair: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM, with
// no additional data. The page seals letters with it, and Python's cipher opens them through its worker.

const { subtle } = crypto;
const CURVE = { name: "ECDH", namedCurve: "P-256" };
const HMAC = { name: "HMAC", hash: "SHA-256" };
const POINT = 65; // bytes of an uncompressed point
const HASH = 32;
const NONCE = 12;
const [KEM_ID, KDF_ID, AEAD_ID] = [0x0010, 0x0001, 0x0002];
const KEM_SUITE = join("KEM", two(KEM_ID));
const SUITE = join("HPKE", two(KEM_ID), two(KDF_ID), two(AEAD_ID));
const NONE = new Uint8Array();

// Returns a new key pair: the private key in PKCS #8, the public key as an uncompressed point.
export async function generate() {
  const pair = await subtle.generateKey(CURVE, true, ["deriveBits"]);
  return {
    private: new Uint8Array(await subtle.exportKey("pkcs8", pair.privateKey)),
    public: await point(pair.publicKey),
  };
}

// Returns the encapsulated key and the ciphertext in one.
export async function seal(publicKey, info, plaintext) {
  return (await prepare(publicKey, info))(plaintext);
}

// Does all of sealing but the last step, which it returns: a function for one plaintext, that may be called once.
export async function prepare(publicKey, info) {
  const receiver = await subtle.importKey("raw", publicKey, CURVE, false, []);
  const ephemeral = await subtle.generateKey(CURVE, false, ["deriveBits"]);
  const encapsulated = await point(ephemeral.publicKey);
  let context = await schedule(ephemeral.privateKey, receiver, join(encapsulated, publicKey), info, "encrypt");
  return async (plaintext) => {
    const { key, how } = context;
    context = null; // a second message would have the same nonce
    return join(encapsulated, await subtle.encrypt(how, key, plaintext));
  };
}

// Returns the plaintext, or null when it does not open.
export async function open(privatePkcs8, info, sealed) {
  const encapsulated = sealed.slice(0, POINT);
  try {
    const own = await subtle.importKey("pkcs8", privatePkcs8, CURVE, true, ["deriveBits"]);
    const sender = await subtle.importKey("raw", encapsulated, CURVE, false, []);
    const { kty, crv, x, y } = await subtle.exportKey("jwk", own);
    const publicKey = await point(await subtle.importKey("jwk", { kty, crv, x, y }, CURVE, true, []));
    const { key, how } = await schedule(own, sender, join(encapsulated, publicKey), info, "decrypt");
    return new Uint8Array(await subtle.decrypt(how, key, sealed.slice(POINT)));
  } catch (fault) {
    if (fault.name === "OperationError" || fault.name === "DataError") return null;
    throw fault;
  }
}

// The key schedule: the key and nonce of the first message, from what the two keys share.
async function schedule(privateKey, publicKey, keys, info, use) {
  const shared = await subtle.deriveBits({ name: "ECDH", public: publicKey }, privateKey, 8 * HASH);
  const extracted = await extract(KEM_SUITE, NONE, "eae_prk", shared);
  const secret = await expand(KEM_SUITE, extracted, "shared_secret", keys, HASH);
  const [id, hash] = await Promise.all([
    extract(SUITE, NONE, "psk_id_hash", NONE),
    extract(SUITE, NONE, "info_hash", info),
  ]);
  const context = join(new Uint8Array([0]), id, hash);
  const root = await extract(SUITE, secret, "secret", NONE);
  const raw = await expand(SUITE, root, "key", context, HASH);
  const iv = await expand(SUITE, root, "base_nonce", context, NONCE);
  return { key: await subtle.importKey("raw", raw, "AES-GCM", false, [use]), how: { name: "AES-GCM", iv } };
}

const extract = (suite, salt, label, material) => hmac(salt, join("HPKE-v1", suite, label, material));

// As all that is asked for fits in one hash, HKDF is one round here.
async function expand(suite, key, label, info, length) {
  const block = await hmac(key, join(two(length), "HPKE-v1", suite, label, info, new Uint8Array([1])));
  return block.slice(0, length);
}

async function hmac(key, data) {
  // WebCrypto takes no empty key; for HMAC zeros are the same key
  const raw = key.length ? key : new Uint8Array(HASH);
  return new Uint8Array(await subtle.sign(HMAC, await subtle.importKey("raw", raw, HMAC, false, ["sign"]), data));
}

async function point(publicKey) {
  return new Uint8Array(await subtle.exportKey("raw", publicKey));
}

function two(number) {
  return new Uint8Array([number >> 8, number & 255]);
}

// Joins bytes and ASCII texts.
export function join(...parts) {
  const all = parts.map((part) => (typeof part === "string" ? new TextEncoder().encode(part) : new Uint8Array(part)));
  const joined = new Uint8Array(all.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of all) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
