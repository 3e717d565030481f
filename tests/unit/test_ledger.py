"""cards.lock as text: it comes back as it was, and heals whatever a merge or an editor did to it."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askdown.diagnostics import Diagnostic
from askdown.identity.ledger import Deletion, Entry, Ledger, NoteType, in_order
from askdown.identity.ledger_file import LedgerUnusable, read_ledger, write_ledger
from askdown.identity.sketches import sketch


def entry(guid: str, question: str = "What?", **changes: object) -> Entry:
    facts: dict[str, object] = {
        "path": "a.md",
        "kind": "question",
        "added": 1,
        "modified": 1,
        "source": "s",
        "stored": "f",
    }
    return Entry(guid=guid, question=question, **(facts | changes))  # type: ignore[arg-type]  # any field, by name


def read(text: str) -> tuple[Ledger, list[str]]:
    found: list[Diagnostic] = []
    return read_ledger(text, "cards.lock", found.append), [diagnostic.rule.name for diagnostic in found]


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
times = st.integers(0, 2**40)
entries = st.builds(
    Entry,
    path=texts,
    guid=texts,
    kind=st.sampled_from(["question", "cloze"]),
    question=texts,
    added=times,
    modified=times,
    source=texts,
    stored=texts,
    answer=texts,
    sketch=texts,
    id=texts,
    deck=texts,
    tags=st.lists(texts, max_size=3).map(tuple),
    front=texts,
    parent=texts,
    deletions=st.dictionaries(st.integers(1, 9), st.tuples(texts, st.booleans()), max_size=3).map(
        lambda by_number: tuple(Deletion(number, *by_number[number]) for number in sorted(by_number))
    ),
    removed=times,
)
ledgers = st.builds(
    Ledger,
    texts,
    st.lists(entries, max_size=6, unique_by=lambda one: one.guid).map(in_order),
    st.lists(st.builds(NoteType, texts, times, texts, times), max_size=2, unique_by=lambda one: one.note_type).map(
        lambda types: tuple(sorted(types, key=lambda one: one.note_type))
    ),
)


@given(ledgers)
def test_a_ledger_comes_back_as_it_was(ledger: Ledger) -> None:
    assert read(write_ledger(ledger)) == (ledger, [])


@given(ledgers, st.randoms(use_true_random=False))
def test_lines_in_any_order_and_number_say_the_same(ledger: Ledger, random: Random) -> None:
    lines = [line + "\n" for line in write_ledger(ledger).split("\n")[:-1]]
    shuffled = lines + random.sample(lines, random.randint(0, len(lines)))
    random.shuffle(shuffled)
    assert read("".join(shuffled))[0] == ledger


@given(ledgers)
def test_line_ends_and_a_mark_that_an_editor_leaves_do_no_harm(ledger: Ledger) -> None:
    assert read("\ufeff" + write_ledger(ledger).replace("\n", "\r\n") + "\r\n") == (ledger, [])


def test_each_card_is_one_line_and_files_stand_together() -> None:
    ledger = Ledger("p", in_order([entry("b", path="z.md"), entry("c"), entry("a", "line\none")]))
    header, *lines = write_ledger(ledger).splitlines()
    assert '"version":1' in header
    assert '"project":"p"' in header
    assert [line[:28] for line in lines] == [
        '{"path":"a.md","guid":"a","k',
        '{"path":"a.md","guid":"c","k',
        '{"path":"z.md","guid":"b","k',
    ]


def test_no_ledger_is_an_empty_one() -> None:
    assert read("") == (Ledger(), [])


def test_conflict_markers_are_read_over_with_a_note() -> None:
    ledger = Ledger("p", in_order([entry("a"), entry("b", modified=5), entry("c")]))
    ours = Ledger("p", (entry("b", modified=7, stored="ours"),))
    head, a, b, c = write_ledger(ledger).splitlines(keepends=True)
    text = f"{head}{a}<<<<<<< HEAD\n{write_ledger(ours).splitlines()[1]}\n=======\n{b}>>>>>>> branch\n{c}"
    healed, reported = read(text)
    assert reported == ["ledger-healed"]
    assert healed.entries == (entry("a"), entry("b", modified=7, stored="ours"), entry("c"))


def two_lines(one: Entry, other: Entry) -> tuple[tuple[Entry, ...], list[str]]:
    first, second = (write_ledger(Ledger("p", (line,))).splitlines(keepends=True) for line in (one, other))
    healed, reported = read("".join((*first, second[1])))
    assert read("".join((*second, first[1]))) == (healed, reported), "the order of the lines decides nothing"
    return healed.entries, reported


def test_of_two_versions_of_a_card_the_later_one_counts() -> None:
    entries, reported = two_lines(entry("a", "Waht?", modified=3), entry("a", "What?", modified=4, stored="g"))
    assert entries == (entry("a", "What?", modified=4, stored="g"),)
    assert reported == ["ledger-healed"]


def test_numbers_of_deletions_that_either_branch_used_stay_used() -> None:
    ours = entry("a", kind="cloze", modified=3, deletions=(Deletion(1, "x"), Deletion(2, "ours")))
    theirs = entry("a", kind="cloze", modified=2, deletions=(Deletion(1, "x"), Deletion(2, "theirs"), Deletion(3, "y")))
    entries, _ = two_lines(ours, theirs)
    assert entries[0].deletions == (Deletion(1, "x"), Deletion(2, "ours"), Deletion(3, "y", gone=True))


def test_one_guid_for_two_cards_is_an_error() -> None:
    ours = entry("a", added=3, modified=3, answer="1", sketch=sketch("Rows of zeros around the border"))
    theirs = entry("a", added=4, modified=4, answer="2", sketch=sketch("A layer that takes maxima"), path="b.md")
    entries, reported = two_lines(ours, theirs)
    assert reported == ["ledger-healed", "guid-of-two-cards"]
    assert [one.path for one in entries] == ["b.md"]


def test_a_card_that_was_built_on_two_branches_is_one_card() -> None:
    ours = entry("a", added=3, modified=3, answer="1", sketch=sketch("Rows of zeros around the border"))
    theirs = entry("a", added=4, modified=4, answer="2", sketch=sketch("Rows of zeros around the whole border"))
    entries, reported = two_lines(ours, theirs)
    assert reported == ["ledger-healed"]
    assert (entries[0].added, entries[0].answer) == (3, "2")


def test_a_newer_format_is_refused() -> None:
    text = write_ledger(Ledger("p", (entry("a"),))).replace('"version":1', '"version":2')
    with pytest.raises(LedgerUnusable, match="newer askdown"):
        read(text)


@pytest.mark.parametrize("line", ["what is this", '{"path":"a.md","guid":"x"}', '{"path":"a.md","guid":', "[1]"])
def test_a_line_that_is_none_is_refused_and_named(line: str) -> None:
    with pytest.raises(LedgerUnusable, match=r"cards\.lock:3: "):
        read(write_ledger(Ledger("p", (entry("a"),))) + line + "\n")


def test_the_note_type_that_was_modified_later_counts() -> None:
    older = write_ledger(Ledger("p", (), (NoteType("question", 7, "old", 1),)))
    newer = write_ledger(Ledger("p", (), (NoteType("question", 7, "new", 2),)))
    assert read(newer + older)[0].note_types == (NoteType("question", 7, "new", 2),)
