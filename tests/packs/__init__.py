"""Packs of an invented council, drawn by the project, so that what they say is known."""
