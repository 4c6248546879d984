"""The navigation history of this visit."""

from mobile.device import Device


class History:
    """Goes back in the history of the device."""

    def __init__(self, device: Device) -> None:
        self._device = device

    async def step_back(self) -> bool:
        """Go one step back; return False when there is none."""
        return await self._device.step_back()
