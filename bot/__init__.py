"""Golden Bridge: a chat companion for rebuilding trust between two people."""

__version__ = "0.1.0"
