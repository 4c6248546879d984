"""Words from a list that a later version of the app may make longer."""

from enum import Enum
from typing import Any, Self


class OpenEnum(Enum):
    """An enumeration of texts that reads and writes values which are not known yet as they are.

    Such a value equals itself alone and is no member; `is_newer` is True for it.
    """

    @classmethod
    def read(cls, value: Any) -> Self:  # noqa: ANN401 - what a document may have
        """Return the member with this value, or an unnamed one. Raise TypeError for what is no text."""
        if not isinstance(value, str):
            raise TypeError(cls.__name__)
        known = cls._value2member_map_.get(value)
        if isinstance(known, cls):
            return known
        newer = object.__new__(cls)
        newer._name_ = _UNNAMED
        newer._value_ = value
        return newer

    @property
    def is_newer(self) -> bool:
        """Whether a later version of the app wrote this, so that it cannot be shown here."""
        return self._name_ == _UNNAMED

    def __eq__(self, other: object) -> bool:
        """Compare by value, as unnamed values are read anew each time."""
        return type(other) is type(self) and self._value_ == other._value_

    def __hash__(self) -> int:
        """Return what agrees with equality."""
        return hash(self._value_)


_UNNAMED = "newer"
