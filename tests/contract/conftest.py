"""Each test that takes `engine_name` runs for every search engine; where one is not installed it skips, saying so."""

from __future__ import annotations

import pytest

from corpus.errors import EngineMissing
from index.engine import ENGINES, require_engine


@pytest.fixture(params=list(ENGINES))
def engine_name(request: pytest.FixtureRequest) -> str:
    name = str(request.param)
    try:
        require_engine(name)
    except EngineMissing as missing:
        pytest.skip(f"{missing}. {missing.advice}")
    return name
