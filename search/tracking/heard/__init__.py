"""What words tell of a thing that was asked for: done, begun, refused, put off, or nothing."""
