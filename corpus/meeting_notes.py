"""What is added to minutes after the meeting, and was neither said nor decided there."""

NOTED_SINCE = r"[(\[]?(?:post[- ]?meeting\b|(?:clerk|secretary|officer|editor)['’]?s note\b)"
"""How such a note begins, as a pattern for any case: `Post-meeting note: the list went to Members on 6 December.`"""
