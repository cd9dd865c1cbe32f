"""The crisis floor as it ships, for tests that hand it words."""

from bot.adapters.weights_file import english_weights
from bot.domain.safety.alarm import CrisisFloor

FLOOR = CrisisFloor(english_weights)
alarm = FLOOR.alarm
