"""An engine whose library nobody has."""

import biscuit  # type: ignore[import-not-found] # noqa: F401
