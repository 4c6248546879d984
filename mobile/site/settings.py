"""The settings of the app and its site in flet.toml."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from mobile.settings import GUIDES_PAPER, PAPER

ROOT = Path(__file__).resolve().parents[2]
FLET_TOML = ROOT / "flet.toml"


class PublishError(Exception):
    """The site cannot be made; the message says what to change."""


@dataclass(frozen=True)
class SiteSettings:
    """The identity of the app and how its site is made.

    base_path begins and ends with a slash; paper is a CSS hex colour; languages are codes of
    folders in locales/, the first being the language of the page at base_path itself.
    """

    app_id: str
    name: str
    version: str
    descriptions: dict[str, str]
    base_path: str
    languages: tuple[str, ...]
    paper: str
    flet_version: str
    pyodide_version: str

    @property
    def first_language(self) -> str:
        """The language of the page at base_path."""
        return self.languages[0]

    def page_path(self, language: str) -> str:
        """Return the path of the page in a language, for example "/" or "/en/"."""
        return self.base_path if language == self.first_language else f"{self.base_path}{language}/"

    def paper_path(self, language: str) -> str:
        """Return the path of the cards on paper in a language."""
        return f"{self.page_path(language)}{PAPER[language]}/"

    def guides_paper_path(self, language: str) -> str:
        """Return the path of the guides of talks on paper in a language."""
        return f"{self.page_path(language)}{GUIDES_PAPER[language]}/"


def read_settings(file: Path = FLET_TOML) -> SiteSettings:
    """Read flet.toml. Raises PublishError naming the file and the entry that is wrong."""
    try:
        raw = tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as fault:
        raise PublishError(f"{file.name}: {fault}") from fault
    try:
        settings = SiteSettings(
            app_id=raw["app"]["id"],
            name=raw["app"]["name"],
            version=raw["app"]["version"],
            descriptions=raw["app"]["description"],
            base_path=raw["site"]["base_path"],
            languages=tuple(raw["site"]["languages"]),
            paper=raw["colours"]["paper"],
            flet_version=raw["runtime"]["flet"],
            pyodide_version=raw["runtime"]["pyodide"],
        )
    except KeyError as missing:
        raise PublishError(f"{file.name}: the entry {missing} is missing") from missing
    if not (settings.base_path.startswith("/") and settings.base_path.endswith("/")):
        raise PublishError(f'{file.name}: base_path must begin and end with "/", not {settings.base_path!r}')
    for language in settings.languages:
        if language not in settings.descriptions:
            raise PublishError(f"{file.name}: app.description.{language} is missing")
    return settings
