"""The navigation history of this visit."""

from mobile.device import Device


class History:
    """Goes back in the history of the device, and sideways without a step more."""

    def __init__(self, device: Device) -> None:
        self._device = device

    async def step_back(self) -> bool:
        """Go one step back; return False when there is none."""
        return await self._device.step_back()

    async def replace(self, route: str) -> bool:
        """Go to a route in place of the present one; return False when there is no history."""
        return await self._device.replace_route(route)
