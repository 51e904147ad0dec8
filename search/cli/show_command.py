"""`minutebook show`."""

from __future__ import annotations

import json
import sys
import webbrowser
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from corpus.errors import WrongUsage
from search.cli.options import archive_option, tell

if TYPE_CHECKING:
    from corpus.store import Store
    from search.showing import Shown


@click.command("show", epilog="Example: minutebook show r4b2d28aff --image page.png")
@click.argument("id")
@click.option("--open", "is_opened", is_flag=True, help="Open the pack at its page.")
@click.option(
    "--image", type=click.Path(path_type=Path), metavar="FILE", help="Save its page as a picture, its words marked."
)
@click.option("--page", type=click.IntRange(min=1), metavar="N", help="With --image: another page over which it runs.")
@click.option("--mark", metavar="WORDS", help="With --image: words to be marked in another colour, in any form.")
@click.option(
    "--format", "format", type=click.Choice(["text", "jsonl"]), default="text", show_default=True, help="How to print."
)
@archive_option
def command(id: str, is_opened: bool, image: Path | None, format: str, archive: Path, **marks: Any) -> None:
    """Show a record whole: its text, where it stands, what is printed beside it and what became of it."""
    from corpus.store import Store
    from search.showing import kept_pdf, show

    with Store.open(archive) as store:
        shown = show(store, id)
        if image:
            _save(store, shown.id, image, marks["page"], (marks["mark"] or "").split())
        if is_opened:
            kept_pdf(store, store.record(shown.id))
    if format == "jsonl":
        sys.stdout.write(json.dumps(asdict(shown), ensure_ascii=False) + "\n")
    else:
        click.echo("\n".join(_lines(shown)))
    if is_opened:
        _open(Path(shown.file), shown.pdf_page)


def _open(pdf: Path, page: int) -> None:
    # Browsers turn to the page that is named so; other viewers open the first.
    if not webbrowser.open(f"{pdf.resolve().as_uri()}#page={page}"):
        click.launch(str(pdf))
    tell(f"Opened {pdf} at page {page}.")


def _save(store: Store, id: str, image: Path, page: int | None, wanted: Sequence[str]) -> None:
    from search.showing import save_picture

    try:
        marked = save_picture(store, id, image, page=page, wanted=wanted)
    except (OSError, ValueError) as error:
        raise WrongUsage(f"{image} cannot be written: {error}", advice="Name a file such as page.png.") from error
    how = f"{marked} words marked" if marked else "its place marked: the page is a picture, or has no such words"
    tell(f"The page is saved as {image}, {how}.")


def _lines(shown: Shown) -> list[str]:
    place = f"{shown.pack}, page {shown.pdf_page}" + (", read by OCR: look at the page" if shown.ocr else "")
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
