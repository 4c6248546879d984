"""The history of this visit, which the device keeps."""

from mobile.device import Device


class History:
    """Goes back in it."""

    def __init__(self, device: Device) -> None:
        self._device = device

    async def step_back(self) -> bool:
        """Go one step back; return False when there is none."""
        return await self._device.step_back()
