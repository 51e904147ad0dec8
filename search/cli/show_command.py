"""`minutebook show`."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from corpus.errors import WrongUsage
from search.cli.options import archive_option, tell

if TYPE_CHECKING:
    from corpus.store import Store
    from search.showing import Shown


@click.command("show", epilog="Example: minutebook show r4b2d28aff --image page.png")
@click.argument("id")
@click.option("--open", "is_opened", is_flag=True, help="Open the pack at its page.")
@click.option("--image", type=click.Path(path_type=Path), metavar="FILE", help="Save its page as a picture, marked.")
@click.option(
    "--format", "format", type=click.Choice(["text", "jsonl"]), default="text", show_default=True, help="How to print."
)
@archive_option
def command(id: str, is_opened: bool, image: Path | None, format: str, archive: Path) -> None:
    """Show a record whole: its text, where it stands, what is printed beside it and what became of it."""
    from corpus.store import Store
    from search.showing import show

    with Store.open(archive) as store:
        shown = show(store, id)
        if image:
            _save(store, shown.id, image)
    if format == "jsonl":
        sys.stdout.write(json.dumps(asdict(shown), ensure_ascii=False) + "\n")
    else:
        click.echo("\n".join(_lines(shown)))
    if is_opened:
        # Browsers turn to the page that is named so; other viewers open the first.
        click.launch(f"{Path(shown.file).resolve().as_uri()}#page={shown.pdf_page}")


def _save(store: Store, id: str, image: Path) -> None:
    from search.showing import save_picture

    try:
        save_picture(store, id, image)
    except (OSError, ValueError) as error:
        raise WrongUsage(f"{image} cannot be written: {error}", advice="Name a file such as page.png.") from error
    tell(f"The page is saved as {image}.")


def _lines(shown: Shown) -> list[str]:
    place = f"{shown.pack}, page {shown.pdf_page}"
    meeting = ", ".join(part for part in (shown.committee, shown.meeting_date) if part)
    lines = [
        f"{shown.id}  {shown.kind}  {shown.title}".rstrip(),
        *([meeting] if meeting else []),
        place,
        "",
        shown.text,
    ]
    beside = [(word, each) for word, each in (("Before", shown.before), ("After", shown.after)) if each]
    lines += ["", *(f"{word}: {each.id}  page {each.pdf_page}  {each.title}" for word, each in beside)]
    each = shown.commitment
    if each:
        due = f", due {each.due}" if each.due else ""
        lines += ["", f"What became of it ({each.id}): {each.status}{due}"]
        lines += [f"  {e.date or ''}  {e.kind}: {e.text}  [{e.pack}, page {e.pdf_page}]" for e in each.events]
    return lines
