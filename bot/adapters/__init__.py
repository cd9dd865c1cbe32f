"""What meets the world: one vendor a file, each answering a port of the services."""
