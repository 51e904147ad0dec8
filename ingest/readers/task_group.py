from __future__ import annotations
def read_task_group(p, m, s): return []
