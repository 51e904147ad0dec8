"""The commands by which people look around: show, similar, people, meetings, person, saved."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from click.testing import Result

from corpus.store import Store
from tests.council import HEALTH, autumn_pack, meeting, mention, minute, pack, resolution, tracker_row
from tests.search.conftest import Run


def lines(result: Result) -> list[dict[str, Any]]:
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_a_record_is_shown_whole_with_its_place_and_its_neighbours(run: Run) -> None:
    (first, *_) = lines(run("search", "winter readiness kind:resolutions", "--format", "jsonl"))
    shown = run("show", first["id"])
    assert shown.exit_code == 0
    assert f"{first['pack']}, page {first['pdf_page']}" in shown.stdout
    (told,) = lines(run("show", first["id"], "--format", "jsonl"))
    assert (told["id"], told["committee"], told["pdf_page"]) == (first["id"], HEALTH, first["pdf_page"])


def test_a_record_is_shown_with_the_whole_life_of_what_it_tells_of(run: Run, archive: Path) -> None:
    asked = "The Director of Roads be asked to provide figures on salt bins."
    with Store.open(archive) as store:
        store.put(pack("winter", meeting("winter", "2017-01-11"), resolution("winter", "2016-12-07", "30", asked)))
        for name, date, response in (
            ("spring", "2017-03-08", "Reminder sent."),
            ("summer", "2017-06-07", "Awaiting response."),
            ("harvest", "2017-09-06", "Figures on salt bins were circulated on 1 September 2017."),
        ):
            store.put(pack(name, meeting(name, date), tracker_row(name, date, "2016-12-07", asked, response)))
    run("commitments")
    rows = lines(run("export", "tracker", "--format", "jsonl"))
    middle = next(each["id"] for each in rows if each["response"] == "Awaiting response.")
    shown = run("show", middle).stdout
    assert "What became of it" in shown
    assert all(words in shown for words in ("Reminder sent.", "Awaiting response.", "were circulated on 1 September"))


def test_a_picture_of_a_pack_whose_copy_is_gone_is_told(run: Run, tmp_path: Path) -> None:
    (first, *_) = lines(run("search", "winter", "--format", "jsonl"))
    result = run("show", first["id"], "--image", str(tmp_path / "page.png"))
    assert (result.exit_code, "minutebook ingest" in result.stderr) == (1, True)


def test_an_id_that_is_not_there_is_told(run: Run) -> None:
    assert (run("show", "zz").exit_code, run("similar", "zz").exit_code) == (1, 1)


def test_what_says_the_same_elsewhere_is_similar_and_a_copy_is_listed_once(run: Run, archive: Path) -> None:
    text = "The Director of Roads be asked to report on salt bins in Quay Street."
    with Store.open(archive) as store:
        store.put(pack("one", resolution("one", "2017-01-01", "4", text)))
        copies = [
            resolution("two", "2017-02-01", "5", "Salt bins in Quay Street be reported on.", page=n) for n in (3, 4)
        ]
        store.put(pack("two", *copies, minute("two", "2017-02-01", "6", "Ferries", "The ferry was late.")))
    (asked, *_) = lines(run("search", "salt bins director pack:one", "--format", "jsonl"))
    found = lines(run("similar", asked["id"], "--format", "jsonl"))
    assert found[0]["pack"] == "two.pdf"
    assert [each["snippet"] for each in found].count(found[0]["snippet"]) == 1
    assert asked["id"] not in {each["id"] for each in found}


def test_people_bodies_and_meetings_are_listed(run: Run) -> None:
    people = lines(run("people", "--format", "jsonl"))
    assert [each["mentions"] for each in people] == sorted((each["mentions"] for each in people), reverse=True)
    assert all("organisations" not in each for each in lines(run("organisations", "--format", "jsonl")))
    meetings = lines(run("meetings", "--format", "jsonl"))
    assert [each["date"] for each in meetings] == sorted(each["date"] for each in meetings)
    assert any(each["minutes"] == "autumn.pdf" and each["decisions"] for each in meetings)


def test_a_person_is_shown_with_what_papers_say_of_them(run: Run) -> None:
    (first, *_) = lines(run("people", "--format", "jsonl"))
    parts = lines(run("person", first["name"], "--format", "jsonl"))
    assert parts
    assert all(part["pack"] and part["pdf_page"] for part in parts)
    unknown = run("person", "Nobody Atall")
    assert (unknown.exit_code, "No paper names Nobody Atall" in unknown.stderr) == (1, True)


def test_two_names_said_to_be_one_are_listed_once_until_that_is_undone(run: Run, archive: Path) -> None:
    with Store.open(archive) as store:
        letter = minute("letter", "2017-01-01", "1", "Letter", "A letter of Eliza Tarn was read.")
        store.put(pack("letter", letter, mentions=(mention("letter", "Eliza Tarn", "Eliza Tarn", record=0),)))
    one, other, *_ = lines(run("people", "--format", "jsonl"))
    before = len(lines(run("people", "--format", "jsonl")))
    merged = run("merge", one["name"], other["id"], "--by", "A Pell", "--note", "One person, asked")
    assert (merged.exit_code, other["name"] in merged.stderr) == (0, True)
    (both, *_) = lines(run("people", other["name"], "--format", "jsonl"))
    assert (both["id"], both["mentions"]) == (one["id"], one["mentions"] + other["mentions"])
    with Store.open(archive) as store:
        store.put(autumn_pack(), replace=True)
    assert len(lines(run("people", "--format", "jsonl"))) == before - 1
    (said,) = lines(run("decisions", "--format", "jsonl"))
    assert (said["command"], said["by"], said["state"]) == ("merge", "A Pell", "holds")
    assert run("undo").exit_code == 0
    assert len(lines(run("people", "--format", "jsonl"))) == before


def test_what_cannot_be_merged_or_split_is_told(run: Run) -> None:
    one, *_ = lines(run("people", "--format", "jsonl"))
    body, *_ = lines(run("organisations", "--format", "jsonl"))
    assert "cannot be one" in run("merge", one["id"], body["id"]).stderr
    assert "is one already" in run("merge", one["id"], one["name"]).stderr
    assert "is not printed as Zed" in run("split", one["id"], "Zed").stderr
    assert "Nothing would be left" in run("split", one["id"], one["name"], *one["aliases"]).stderr
    assert "Nothing is named" in run("split", one["id"]).stderr
    assert run("merge", "Nobody Atall", one["id"]).exit_code == 1


def test_a_saved_search_runs_again_and_then_shows_only_what_is_new(run: Run, archive: Path) -> None:
    assert run("saved", "add", "grit", "gritting").exit_code == 0
    assert lines(run("saved", "list", "--format", "jsonl")) == [{"name": "grit", "query": "gritting"}]
    assert lines(run("saved", "run", "grit", "--format", "jsonl"))
    assert not lines(run("saved", "run", "grit", "--new-since", "--format", "jsonl"))
    with Store.open(archive) as store:
        store.put(pack("fresh", minute("fresh", "2017-05-01", "1", "Gritting", "Gritting went well.")))
    assert [each["pack"] for each in lines(run("saved", "run", "grit", "--new-since", "--format", "jsonl"))] == [
        "fresh.pdf"
    ]
    assert run("saved", "add", "Grit", "again").exit_code == 2
    assert run("saved", "remove", "grit").exit_code == 0
    assert run("saved", "run", "grit").exit_code == 1


def test_facets_are_counted_in_place_of_the_list(run: Run) -> None:
    counted = lines(run("search", "gritting", "--facets", "kind,committee", "--format", "jsonl"))
    assert {each["facet"] for each in counted} == {"kind", "committee"}
    assert run("search", "gritting", "--facets", "colour").exit_code == 2


def test_a_misspelt_word_is_told_with_the_one_that_papers_have(run: Run) -> None:
    assert "Did you mean gritting?" in run("search", "grittng").stderr
