"""The terminal as a channel: one person, or several and their shared room, in one window."""
