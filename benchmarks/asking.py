"""How long an answer takes, on an archive drawn straight from records: ours with each engine, beside the engines alone.

    python benchmarks/asking.py FOLDER [--records 200000] [--questions 30] [--without "Whoosh alone"]

An answer is the first ten records with snippets, and the counts of all that match by committee, year, kind and person.
All are asked in turn, question by question, in one process that has its files open; what is built once stays in FOLDER,
what became of decisions too, which takes the longest by far. Questions by status are asked of Minutebook only.
Prints, for each, the median of each kind of question and of all, in milliseconds, by the clock and by the processor.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

if __name__ == "__main__":
    # This file's own folder comes first on the path, and in it `search` would be this file.
    sys.path[0] = str(Path(__file__).parents[1])

from benchmarks.bare_engines import BARE, SHOWN, Answer, Asked
from benchmarks.draw_records import COMMITTEES, DOING, SEED, THINGS, World, draw_archive
from corpus.store import Store
from index.build import bring_up, read_documents
from index.document import FACETS, Document
from index.engine import ENGINES
from search.archive import Archive
from search.facets import count_facets
from search.find import find
from search.parse import parse_query

KINDS = ("words", "phrases", "dates", "facets", "prefixes")
TRACED = "status"
"""What only Minutebook answers: what became of decisions. It is no part of the figure for all."""
Result = TypeVar("Result")
WARMING = 2
"""Questions of each kind that are asked before any is timed."""


def main() -> None:
    """Draw and build what is not there, ask, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--records", type=int, default=200_000)
    parser.add_argument("--questions", type=int, default=30, help="of each kind")
    parser.add_argument("--without", action="append", default=[], metavar="NAME", choices=list(BARE))
    args = parser.parse_args()
    if not (args.folder / "corpus.db").exists():
        _timed("drawn", lambda: draw_archive(args.folder, args.records))
    with Store.open(args.folder) as store:
        answers = dict(_open_all(store, [name for name in BARE if name not in args.without]))
        _print(_measure(answers, args.questions))


def _open_all(store: Store, bare: Sequence[str]) -> Iterator[tuple[str, Answer]]:
    for engine in ENGINES:
        index = _timed(f"index of {engine}", lambda engine=engine: bring_up(store, engine=engine))
        archive = Archive(store, index)
        _timed("what became of decisions", lambda archive=archive: len(archive.commitments))
        yield f"Minutebook, {engine}", _ours(archive)
    folder = store.archive / "bare"
    folder.mkdir(exist_ok=True)
    for name in bare:
        yield name, _timed(name, lambda name=name: BARE[name](folder, lambda: _documents(store)))


def _documents(store: Store) -> Iterator[Document]:
    return read_documents(store, store.packs())


def _ours(archive: Archive) -> Answer:
    def answer(asked: Asked) -> int:
        tree = parse_query(asked.typed)
        count_facets(archive, tree, FACETS)
        return len(find(archive, tree, SHOWN))

    return answer


# What is asked


def ask(questions: int) -> list[Asked]:
    """So many questions of each kind, after those that only warm; the same each time."""
    world, chance = World(), random.Random(SEED + 1)
    makers: dict[str, Callable[[World, random.Random], Asked]] = {
        "words": _words,
        "phrases": _phrase,
        "dates": _dates,
        "facets": _facets,
        "prefixes": _prefix,
    }
    turns = range(questions + WARMING)
    asked = [makers[kind](world, chance) for _ in turns for kind in KINDS]
    return [each for turn in turns for each in (*asked[turn * len(KINDS) :][: len(KINDS)], _status(world, chance))]


def _subject(world: World, chance: random.Random) -> str:
    forms = ("{thing}", "{thing} in {place}", "{thing} {body}", "{thing} {doing}", "{person} {thing}")
    return world.fill(chance, chance.choice(forms)).replace("-", " ")


def _words(world: World, chance: random.Random) -> Asked:
    subject = _subject(world, chance)
    return Asked(kind="words", typed=subject, words=_said(subject))


def _phrase(world: World, chance: random.Random) -> Asked:
    things = [thing for thing in THINGS if len(thing.split()) > 1]
    forms = (chance.choice(things), f"{chance.choice(DOING)} scheme", world.fill(chance, "{place}"))
    phrase = chance.choice(forms)
    return Asked(kind="phrases", typed=f'"{phrase}"', phrase=phrase)


def _dates(world: World, chance: random.Random) -> Asked:
    subject, year = _subject(world, chance), chance.randrange(2010, 2020)
    first, last = dt.date(year, 1, 1), dt.date(year + 1, 12, 31)
    days = {"first": first.toordinal(), "last": last.toordinal()}
    return Asked(kind="dates", typed=f"{subject} from:{first} to:{last}", words=_said(subject), **days)


def _facets(world: World, chance: random.Random) -> Asked:
    subject, committee = _subject(world, chance), chance.choice(COMMITTEES[:4])
    kind = chance.choice((None, "resolutions", "passages"))
    typed = f'{subject} committee:"{committee}"' + (f" kind:{kind}" if kind else "")
    return Asked(kind="facets", typed=typed, words=_said(subject), committee=committee, record_kind=kind)


def _prefix(world: World, chance: random.Random) -> Asked:
    word = chance.choice(chance.choice(THINGS).replace("-", " ").split())
    beginning = word[: max(4, len(word) - 3)]
    return Asked(kind="prefixes", typed=f"{beginning}*", beginning=beginning)


def _status(world: World, chance: random.Random) -> Asked:
    asked = chance.choice(("open:yes", "status:completed", 'status:"in progress"', "open:yes kind:tracker"))
    return Asked(kind=TRACED, typed=f"{_subject(world, chance)} {asked}")


def _said(subject: str) -> tuple[str, ...]:
    return tuple(word for word in subject.split() if word not in ("in", "of", "and", "on"))


# How long it takes


def _measure(answers: dict[str, Answer], questions: int) -> dict[str, dict[str, list[tuple[float, float]]]]:
    """Name -> kind -> (seconds by the clock, seconds of the processor) of each answer."""
    taken: dict[str, dict[str, list[tuple[float, float]]]] = {
        name: {kind: [] for kind in (*KINDS, TRACED)} for name in answers
    }
    for number, asked in enumerate(ask(questions)):
        for name, answer in answers.items():
            if asked.kind == TRACED and name in BARE:
                continue
            clock, processor = time.perf_counter(), time.process_time()
            given = answer(asked)
            took = time.perf_counter() - clock, time.process_time() - processor
            if number >= WARMING * len(taken[name]):
                taken[name][asked.kind].append(took)
            if not given:
                print(f"  {name} has nothing on {asked.typed}")
    return taken


def _print(taken: dict[str, dict[str, list[tuple[float, float]]]]) -> None:
    for at, measure in enumerate(("clock", "processor")):
        print(f"\n| median ms by the {measure} | {' | '.join(KINDS)} | all | slowest twentieth | {TRACED} |")
        print(f"| --- |{' ---: |' * (len(KINDS) + 3)}")
        for name, kinds in taken.items():
            every = sorted(took[at] for kind in KINDS for took in kinds[kind])
            medians = [statistics.median(took[at] for took in kinds[kind]) for kind in KINDS]
            cells = [*medians, statistics.median(every), every[int(len(every) * 0.95)]]
            traced = [f"{1000 * statistics.median(took[at] for took in kinds[TRACED]):.1f}" if kinds[TRACED] else ""]
            print(f"| {name} | {' | '.join([*(f'{1000 * cell:.1f}' for cell in cells), *traced])} |")
    print(f"\npeak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MiB")


def _timed(what: str, work: Callable[[], Result]) -> Result:
    clock, processor = time.perf_counter(), time.process_time()
    result = work()
    took = time.perf_counter() - clock
    if took > 0.5:
        print(f"{what}: {took:.0f} s, {time.process_time() - processor:.0f} s of the processor", flush=True)
    return result


if __name__ == "__main__":
    main()
