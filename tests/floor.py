"""The crisis floor as it ships, for tests that hand it words."""

from bot.domain.safety.alarm import CrisisFloor
from bot.wiring import weights

FLOOR = CrisisFloor(weights)
alarm = FLOOR.alarm
