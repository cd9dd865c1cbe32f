"""Discord as a channel: direct messages, a private channel that two share, and commands wherever it is installed."""
