"""Settings of an archive: one file of lines that people read and change too."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.errors import WrongUsage
from corpus.settings import read_setting, write_setting


def test_nothing_is_set_in_a_new_archive(tmp_path: Path) -> None:
    assert read_setting(tmp_path, "engine") is None


def test_what_is_set_is_read_and_may_be_set_again(tmp_path: Path) -> None:
    write_setting(tmp_path, "engine", "whoosh")
    write_setting(tmp_path, "engine", "tantivy")
    assert read_setting(tmp_path, "engine") == "tantivy"


def test_other_lines_of_the_file_stay(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('# ours\ncolour = "blue"\n[printing]\nengine_room = "x"\n')
    write_setting(tmp_path, "engine", "tantivy")
    assert (read_setting(tmp_path, "engine"), read_setting(tmp_path, "colour")) == ("tantivy", "blue")
    assert file.read_text().endswith('# ours\ncolour = "blue"\n[printing]\nengine_room = "x"\n')


@pytest.mark.parametrize("words", ["engine = ", "engine = 7", "\x00"])
def test_a_file_that_cannot_be_understood_is_wrong_usage(tmp_path: Path, words: str) -> None:
    (tmp_path / "settings.toml").write_text(words)
    with pytest.raises(WrongUsage, match=r"settings\.toml"):
        read_setting(tmp_path, "engine")
