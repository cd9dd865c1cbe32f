"""Remarks about a wording: named, pure, each quoting what it found, and none of them in anybody's way."""
