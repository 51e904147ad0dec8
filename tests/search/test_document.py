"""docs/commands.md says what the commands say of themselves."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from search.cli.document import document
from search.cli.examples import EXAMPLES
from search.cli.main import COMMANDS, commands

PAGE = Path(__file__).parents[2] / "docs" / "commands.md"


def test_the_page_is_what_the_commands_say_today() -> None:
    assert PAGE.read_text(encoding="utf-8") == document(), "Run: python -m search.cli.document"


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_and_each_of_its_options_is_documented(name: str) -> None:
    part = PAGE.read_text(encoding="utf-8").partition(f"\n## {name}\n")[2].partition("\n## ")[0]
    command = commands.get_command(click.Context(commands), name)
    assert command is not None
    assert f"minutebook {name}" in part or name == "completion"
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert all(option in part for option in parameter.opts), parameter.name
            assert parameter.help, parameter.name


@pytest.mark.parametrize("line", [line for lines in EXAMPLES.values() for line, _ in lines])
def test_each_example_is_understood_by_its_command(line: str) -> None:
    import shlex

    words = shlex.split(line.partition(" > ")[0])[1:]
    command = commands.get_command(click.Context(commands), words[0])
    assert command is not None
    command.make_context(words[0], words[1:], parent=click.Context(commands))
