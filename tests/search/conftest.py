"""An archive of two packs, and the command line over it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from corpus.store import Store
from search.cli.main import commands
from tests.council import autumn_pack, roads_pack

Run = Callable[..., Result]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    with Store.open(tmp_path / "archive", create=True) as store:
        store.put(autumn_pack())
        store.put(roads_pack())
    return tmp_path / "archive"


@pytest.fixture
def run(archive: Path) -> Run:
    return lambda *words: CliRunner().invoke(commands, ["--archive", str(archive), *words])
