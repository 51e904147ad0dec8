"""PDF -> records. Knows nothing of searching. Read `pipeline.py` first."""
