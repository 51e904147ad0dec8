"""Lines of drawn pages joined to paragraphs."""

from pathlib import Path

from ingest.pipeline import lay_out
from ingest.readers.paragraphs import Paragraph, build_paragraphs, measure
from tests.ingest.minutes_pages import draw_minutes
from tests.ingest.printed import printed

LONG = (
    "The Committee considered a report of the Head of Highways on the state of the roads in the borough, and Members "
    "asked how the money had been spent over the year that had just ended and what would follow."
)


def paragraphs(folder: Path, text: str) -> list[Paragraph]:
    pages = lay_out(draw_minutes(folder / "text.pdf", text, heading="")).pages
    lines = [line for page in pages for line in page.lines]
    return build_paragraphs(lines, measure(lines))


def test_a_gap_begins_a_paragraph(tmp_path: Path) -> None:
    assert [p.text for p in paragraphs(tmp_path, f"{LONG}\n\n{LONG}")] == [LONG, LONG]


def test_a_line_that_ends_early_ends_its_paragraph(tmp_path: Path) -> None:
    found = paragraphs(tmp_path, f"{LONG}\nThe next matter was salt.\nIt was dear.")
    assert [p.text for p in found] == [LONG, "The next matter was salt.", "It was dear."]
    assert [p.gap_above for p in found] == [True, False, False]


def test_labels_and_bullets_begin_paragraphs_and_keep_their_lines(tmp_path: Path) -> None:
    found = paragraphs(tmp_path, f"(1)\t{LONG}\n(2)\tSalt.\n      •\tlanes")
    assert [(p.marker.printed if p.marker else None, p.text) for p in found] == [
        ("(1)", LONG),
        ("(2)", "Salt."),
        ("•", "lanes"),
    ]
    assert found[0].printed == f"(1) {LONG}"
    assert found[2].printed == "lanes"


def test_a_paragraph_goes_on_over_the_page(tmp_path: Path) -> None:
    first = "The Committee considered a report of the Head of Highways on the state of the roads in the whole of the"
    assert [p.text for p in paragraphs(tmp_path, f"{LONG}\n\n{first}\n---\nborough and its lanes.")][-1].endswith(
        "the whole of the borough and its lanes."
    )


def test_an_initial_at_a_lines_start_is_no_label(tmp_path: Path) -> None:
    text = (
        f"{LONG}\nThanks were given for their work on the lanes of the borough to Councillors Quill and to\nA. Thorne."
    )
    assert all(p.marker is None for p in paragraphs(tmp_path, text))


def test_lines_set_under_the_words_behind_a_label_go_on_with_them() -> None:
    text = """
Recommendation 1|That the Executive pay for two more gritters for the lanes
|by 30 April 2024.
Recommendation 2|That the Clerk write to the parishes about salt.
"""
    lines = printed(text, stops=(72, 190, 380))
    assert [p.text for p in build_paragraphs(lines, measure(lines))] == [
        "Recommendation 1 That the Executive pay for two more gritters for the lanes by 30 April 2024.",
        "Recommendation 2 That the Clerk write to the parishes about salt.",
    ]
