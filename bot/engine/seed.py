"""Seeds: ids of the ideas a flow realises."""

import re

SEED = re.compile(r"[a-z]+-\d{2,3}")
"""The form of an id, such as `forbes-25`."""
