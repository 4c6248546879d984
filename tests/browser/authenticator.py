"""An authenticator of Chromium's own in place of the phone's finger, for the page that is looked at."""

from tests.browser.phone import Phone


class Authenticator:
    """Answers at once when a passkey is made or asked for; without `has_prf` it has no output to give."""

    def __init__(self, phone: Phone, *, has_prf: bool = True) -> None:
        self._session = phone.context.new_cdp_session(phone.page)
        self._session.send("WebAuthn.enable", {"enableUI": False})
        options = {
            "protocol": "ctap2",
            "ctap2Version": "ctap2_1",
            "transport": "internal",
            "hasResidentKey": True,
            "hasUserVerification": True,
            "hasPrf": has_prf,
            "isUserVerified": True,
            "automaticPresenceSimulation": True,
        }
        added = self._session.send("WebAuthn.addVirtualAuthenticator", {"options": options})
        self._one = {"authenticatorId": added["authenticatorId"]}

    def refuse(self) -> None:
        """Recognise no finger from now on."""
        self._session.send("WebAuthn.setUserVerified", {**self._one, "isUserVerified": False})

    def forget(self) -> None:
        """Forget every passkey, as when they are removed in the settings of the phone."""
        self._session.send("WebAuthn.clearCredentials", self._one)

    @property
    def passkeys(self) -> int:
        """How many passkeys there are."""
        return len(self._session.send("WebAuthn.getCredentials", self._one)["credentials"])
