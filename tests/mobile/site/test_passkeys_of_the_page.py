"""Passkeys as the page's own script finds and asks them, with an authenticator that is stood in for."""

import asyncio
import os

import pytest

from core.vault.native.cipher import NativeCipher
from core.vault.passkey_slot import NewPasskey, make_passkey_slot
from tests.mobile.site.letterbox import VAULT, run_script

SALT = bytes(range(32))
CREDENTIAL = b"credential \x00\xff"
OUTPUT = "07" * 32

_STORY = """
globalThis.location = { hostname: given.acts.find(([act]) => act === "at")?.[1] ?? "localhost" };
const asked = [];
let reply = { output: "OUTPUT" }, secret, capabilities = {}, isAvailable = true;
globalThis.PublicKeyCredential = {
  getClientCapabilities: async () => capabilities,
  isUserVerifyingPlatformAuthenticatorAvailable: async () => isAvailable,
};
const answering = (kind) => async ({ publicKey }) => {
  asked.push([kind, publicKey]);
  if (reply.fault) throw Object.assign(new Error(), { name: reply.fault });
  if (reply.late) performance.now = () => 60_001 + performance.timeOrigin;
  if (reply.late) throw Object.assign(new Error(), { name: "NotAllowedError" });
  if (reply.none) return null;
  secret = bytes(reply.output)?.buffer;
  const prf = kind === "get" ? { results: { first: secret } } : { enabled: reply.enabled };
  return { rawId: bytes("c0ffee").buffer, getClientExtensionResults: () => ({ prf }) };
};
const credentials = { create: answering("create"), get: answering("get") };
Object.defineProperty(globalThis, "navigator", { value: { credentials } });
import(process.argv[1]).then(async (script) => {
  const told = [], keys = [];
  const passkey = { credentialId: bytes("c0ffee"), rpId: "localhost", salt: new Uint8Array(32) };
  const acts = {
    at: () => {},
    reply: (value) => (reply = value),
    capabilities: (value) => (capabilities = value),
    available: (value) => (isAvailable = value),
    supports: async () => told.push(await script.supportsPasskeys()),
    read: async () => {
      const found = await script.readPasskey();
      told.push(found && { ...found, salt: hex(found.salt), credentialId: hex(found.credentialId) });
    },
    make: async () => {
      const { credentialId, rpId } = await script.makePasskey();
      told.push([hex(credentialId), rpId]);
    },
    ask: async () => {
      const key = await script.askPasskey(passkey);
      keys.push(key);
      told.push([key.algorithm.name, key.extractable, key.usages]);
    },
    output: () => told.push(hex(new Uint8Array(secret))),
    compare: async () => told.push(await script.isSameOutput(...keys)),
    options: () => {
      const [kind, { rp, rpId, userVerification, authenticatorSelection, allowCredentials }] = asked.at(-1);
      told.push({ kind, rp, rpId, userVerification, authenticatorSelection, ids: allowCredentials?.length });
    },
  };
  for (const [act, value] of given.acts) {
    try {
      await acts[act](value);
    } catch (fault) {
      told.push(fault.name);
    }
  }
  process.stdout.write(JSON.stringify({ told, kept: {} }));
});
""".replace("OUTPUT", OUTPUT)


def told(*acts, kept=None, **setting):
    return run_script("passkeys.js", _STORY, acts, kept=kept, **setting)["told"]


def slot(rp_id="localhost"):
    """A slot as core makes it, by its name."""

    async def make():
        cipher = NativeCipher()
        output = await cipher.import_root(bytes.fromhex(OUTPUT))
        passkey = NewPasskey(CREDENTIAL, rp_id, SALT, output, "")
        return await make_passkey_slot(cipher, os.urandom, VAULT, bytes(32), passkey)

    return asyncio.run(make())


def test_a_slot_that_core_made_is_read_whole():
    name, value = slot()
    found = {"slot": name, "rpId": "localhost", "salt": SALT.hex(), "credentialId": CREDENTIAL.hex()}
    assert told(["read"], kept={name: value}) == [found]


def test_where_there_is_no_vault_or_no_slot_there_is_no_passkey():
    assert told(["read"], is_there=False) == [None]
    assert told(["read"], kept={"slot/passphrase": slot()[1]}) == [None]


@pytest.mark.parametrize("place", [0, 4, 5, 22, 55, 60, -1])
def test_a_damaged_slot_is_none(place):
    name, value = slot()
    damaged = bytearray(value)
    damaged[place] ^= 1
    assert told(["read"], kept={name: bytes(damaged)}) == [None]


@pytest.mark.parametrize("length", [0, 5, 23, 56, 70])
def test_a_slot_that_was_cut_is_none(length):
    name, value = slot()
    assert told(["read"], kept={name: value[:length]}) == [None]


def test_a_slot_for_another_address_is_none_and_one_for_this_address_is_found_beside_it():
    (other, value), (name, ours) = slot("elsewhere.nl"), slot()
    assert told(["read"], kept={other: value}) == [None]
    (found,) = told(["read"], kept={other: value, name: ours})
    assert found["slot"] == name


def test_one_is_offered_where_the_phone_itself_can_ask_for_a_finger():
    assert told(["supports"]) == [True]
    assert told(["available", False], ["supports"]) == [False]
    assert told(["capabilities", {"extension:prf": False}], ["supports"]) == [False]
    assert told(["capabilities", {"extension:prf": True}], ["supports"]) == [True]


@pytest.mark.parametrize("address", ["127.0.0.1", "::1"])
def test_none_is_offered_at_an_address_of_numbers(address):
    assert told(["at", address], ["supports"]) == [False]


def test_one_is_made_on_the_phone_itself_with_a_finger_and_without_a_name():
    _, options = told(["make"], ["options"])
    assert options["rp"] == {"id": "localhost", "name": "Goudklompje"}
    assert options["authenticatorSelection"] == {
        "authenticatorAttachment": "platform",
        "residentKey": "preferred",
        "userVerification": "required",
    }
    assert told(["make"]) == [["c0ffee", "localhost"]]


def test_one_credential_is_asked_for_at_this_address_with_a_finger():
    _, options = told(["ask"], ["options"])
    assert (options["rpId"], options["userVerification"], options["ids"]) == ("localhost", "required", 1)


def test_the_output_comes_as_a_key_that_cannot_be_read():
    assert told(["ask"]) == [["HKDF", False, ["deriveKey"]]]


def test_nothing_of_the_output_stays_in_the_page():
    assert told(["ask"], ["output"])[-1] == "00" * 32


def test_the_same_output_is_known_from_another_without_reading_it():
    assert told(["ask"], ["ask"], ["compare"])[-1] is True
    assert told(["ask"], ["reply", {"output": "08" * 32}], ["ask"], ["compare"])[-1] is False


@pytest.mark.parametrize(
    ("reply", "fault"),
    [
        ({"fault": "NotAllowedError"}, "PasskeyCancelled"),
        ({"fault": "AbortError"}, "PasskeyCancelled"),
        ({"none": True}, "PasskeyCancelled"),
        ({"late": True}, "PasskeyTimedOut"),
        ({"fault": "InvalidStateError"}, "PasskeyGone"),
        ({"fault": "SecurityError"}, "SecurityError"),
        ({"output": ""}, "PasskeyWithoutOutput"),
    ],
)
def test_what_goes_wrong_has_a_name(reply, fault):
    assert told(["reply", reply], ["ask"]) == [fault]


def test_one_that_says_at_once_that_it_gives_no_output_is_not_tried():
    assert told(["reply", {"enabled": False}], ["make"]) == ["PasskeyWithoutOutput"]
