"""Making a plain font of a variable one."""

from collections.abc import Mapping

from fontTools.ttLib import TTFont

def instantiateVariableFont(varfont: TTFont, axisLimits: Mapping[str, float | None]) -> TTFont: ...
