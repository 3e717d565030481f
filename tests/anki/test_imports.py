"""What imports of packages do to a learner's collection: notes, history, note types, decks, media."""

import time
from pathlib import Path

import pytest

from askdown.model import MediaFile, Note
from askdown.rendering.tombstones import tombstone
from askdown.templating import Templates
from askdown.writers.anki_clozes import cloze_numbers
from tests.anki.harness import Imported, Learner
from tests.anki.packages import BUILT, basic, choice, cloze, kit, notes_of, packed

pytestmark = pytest.mark.slow


def imported(*, new: str = "", updated: str = "", untouched: str = "", conflicting: str = "") -> Imported:
    return Imported(*(frozenset(guids.split()) for guids in (new, updated, untouched, conflicting)))


def test_an_import_brings_notes_decks_tags_and_order(learner: Learner, tmp_path: Path) -> None:
    cards = (
        basic("one", deck=("Root", "z"), tags=("b", "a::c")),
        basic("two", deck=("Root", "a", "b")),
        basic("three", deck=("Root", "z")),
    )
    assert learner.imports(packed(tmp_path / "a.apkg", notes_of(*cards))) == imported(new="one two three")
    assert learner.decks == ["Root", "Root::a", "Root::a::b", "Root::z"]
    assert learner.deck("two") == "Root::a::b"
    assert sorted(learner.note("one").tags) == ["a::c", "b"]
    assert learner.new_cards() == [("one", 0), ("two", 0), ("three", 0)]
    assert learner.note_types == ["Askdown Question (project)"]  # Anki leaves out the one that no note uses
    root = learner.collection.decks.by_name("Root")
    assert root is not None
    assert root["desc"] == "About this deck"


def test_the_same_package_again_changes_nothing(learner: Learner, tmp_path: Path) -> None:
    package = packed(tmp_path / "a.apkg", notes_of(basic("one"), cloze("two", 1, 2)))
    learner.imports(package)
    learner.study("one", 7)
    learner.study("two", 9, card=1)
    before = learner.history()
    assert learner.imports(package) == imported(untouched="one two")
    assert learner.history() == before == {"one": {0: 7}, "two": {0: 0, 1: 9}}
    assert len(learner.note_types) == 2


def test_an_edited_note_arrives_alone_and_keeps_its_history(learner: Learner, tmp_path: Path) -> None:
    learner.imports(packed(tmp_path / "a.apkg", notes_of(basic("one"), basic("two"))))
    learner.study("one", 7)
    learner.study("two", 9)
    later = [*notes_of(basic("one", "better"), modified=BUILT + 1), *notes_of(basic("two", "not newer"))]
    assert learner.imports(packed(tmp_path / "b.apkg", later)) == imported(updated="one", untouched="two")
    assert learner.fields("one")["Answer"] == "better"
    assert learner.fields("two")["Answer"] == "answer"
    assert learner.history() == {"one": {0: 7}, "two": {0: 9}}
    assert learner.reviews("one") == 2  # an answer and a change of the due date


def test_an_older_package_changes_nothing(learner: Learner, tmp_path: Path) -> None:
    learner.imports(packed(tmp_path / "b.apkg", notes_of(basic("one", "new"), modified=BUILT + 1)))
    assert learner.imports(packed(tmp_path / "a.apkg", notes_of(basic("one", "old")))) == imported(untouched="one")
    assert learner.fields("one")["Answer"] == "new"


def test_a_learners_own_edit_survives_until_its_card_changes(learner: Learner, tmp_path: Path) -> None:
    learner.imports(packed(tmp_path / "a.apkg", notes_of(basic("one"))))
    learner.edit("one", "Answer", "mine")
    learner.imports(packed(tmp_path / "b.apkg", notes_of(basic("one"), basic("two"))))
    assert learner.fields("one")["Answer"] == "mine"
    later = int(time.time()) + 60
    learner.imports(packed(tmp_path / "c.apkg", notes_of(basic("one", "changed"), modified=later)))
    assert learner.fields("one")["Answer"] == "changed"


def test_a_new_style_arrives_without_a_second_note_type(learner: Learner, tmp_path: Path) -> None:
    learner.imports(packed(tmp_path / "a.apkg", notes_of(basic("one"), cloze("two", 1))))
    learner.study("one", 7)
    (tmp_path / "anki/question").mkdir(parents=True)
    (tmp_path / "anki/style.css").write_text(
        '[% extends "askdown/anki/style.css" %][% block own %].new {}[% endblock %]'
    )
    (tmp_path / "anki/question/front.html").write_text("<b>{{Question}}</b>")
    restyled = kit(tmp_path, modified=BUILT + 1)
    package = packed(tmp_path / "b.apkg", notes_of(basic("one"), cloze("two", 1)), restyled)
    assert learner.imports(package) == imported(untouched="one two")
    assert learner.style("one").rstrip().endswith(".new {}")
    assert learner.question("one").endswith("<b>question one</b>")
    assert len(learner.note_types) == 2
    assert learner.intervals("one") == {0: 7}


def test_a_style_that_is_not_newer_does_not_arrive(learner: Learner, tmp_path: Path) -> None:
    learner.imports(packed(tmp_path / "a.apkg", notes_of(basic("one"))))
    (tmp_path / "anki").mkdir()
    (tmp_path / "anki/style.css").write_text(".new {}")
    learner.imports(packed(tmp_path / "b.apkg", notes_of(basic("one")), kit(tmp_path)))
    assert ".new" not in learner.style("one")


def test_options_keep_the_note_and_its_history(learner: Learner, tmp_path: Path) -> None:
    learner.imports(packed(tmp_path / "a.apkg", notes_of(basic("one"))))
    learner.study("one", 7)
    package = packed(tmp_path / "b.apkg", notes_of(choice("one", right=1), modified=BUILT + 1))
    assert learner.imports(package) == imported(updated="one")
    assert learner.intervals("one") == {0: 7}
    front, back = learner.question("one"), learner.answer("one")
    assert front.count("<li>option") == 3
    assert '"right"' not in front
    assert "feedback" not in front.rpartition("</style>")[2]
    assert back.count("question one") == 1
    assert back.count("option 1") == 1
    assert '<li class="right">option 1<div class="feedback">feedback 1</div></li>' in back
    assert "answer" in back.rpartition('<div class="explanation">')[2]
    assert learner.note_types == ["Askdown Question (project)"]


def test_a_reversed_card_is_a_second_card_of_the_note(learner: Learner, tmp_path: Path) -> None:
    learner.imports(packed(tmp_path / "a.apkg", notes_of(basic("one"), basic("two", reverse=True))))
    assert set(learner.cards("one")) == {0}
    assert set(learner.cards("two")) == {0, 1}
    assert "answer" in learner.question("two", card=1)
    assert "question two" not in learner.question("two", card=1)
    assert "question two" in learner.answer("two", card=1)
    assert learner.empty_cards() == []


def test_reversing_later_adds_a_card_and_keeps_the_other(learner: Learner, tmp_path: Path) -> None:
    learner.imports(packed(tmp_path / "a.apkg", notes_of(basic("one"))))
    learner.study("one", 7)
    learner.imports(packed(tmp_path / "b.apkg", notes_of(basic("one", reverse=True), modified=BUILT + 1)))
    assert learner.intervals("one") == {0: 7, 1: 0}


@pytest.mark.parametrize(
    "field",
    [
        "{{c1::a}}",
        "{{c1::a}} {{c4::b::hint}}",
        "{{c1::a {{c2::b}} c}}",
        "{{c2,3::a}}",
        "{{c1::open {{c2::closed}}",
        "{{c1::a}} {{c2::open",
        "}} {{c1::a}} }}",
        "{{c0::a}} {{c1::b}}",
        "".join(f"{{{{c{n}::" for n in range(1, 13)) + "x" + "}}" * 12,
    ],
)
def test_clozes_have_the_cards_that_anki_makes(learner: Learner, field: str) -> None:
    cloze_type = learner.collection.models.by_name("Cloze")
    assert cloze_type is not None
    note = learner.collection.new_note(cloze_type)
    note.fields[0] = field
    learner.collection.add_note(note, learner.collection.decks.id("Default"))  # type: ignore[arg-type]  # it exists
    assert sorted(card.ord + 1 for card in note.cards()) == (cloze_numbers(field) or [1])  # no note is without a card


def test_clozes_arrive_with_all_their_cards(learner: Learner, tmp_path: Path) -> None:
    learner.imports(packed(tmp_path / "a.apkg", notes_of(cloze("one", 1, 3), cloze("two", 2))))
    assert (set(learner.cards("one")), set(learner.cards("two"))) == ({0, 2}, {1})
    assert learner.empty_cards() == []
    assert "hidden 3" in learner.question("one")
    assert "[...]" in learner.question("one")
    assert "extra" in learner.answer("one")


def test_media_are_in_place(learner: Learner, tmp_path: Path) -> None:
    names = ("askdown-a.png", "askdown-b.mp3", "askdown-c.mp4", "askdown-unused.png")
    media = [MediaFile(name, data=name.encode()) for name in names]
    fields = '<img src="askdown-a.png" alt=""> [sound:askdown-b.mp3] [sound:askdown-c.mp4]'
    notes = [with_answer(note, fields) for note in notes_of(basic("one"))]
    learner.imports(packed(tmp_path / "a.apkg", notes, kit(media=media)))
    assert learner.media_problems() == ([], [])
    folder = Path(learner.collection.media.dir())
    assert sorted(path.name for path in folder.iterdir()) == sorted(names[:3])
    assert (folder / "askdown-b.mp3").read_bytes() == b"askdown-b.mp3"
    assert len(learner.cards("one")[0].answer_av_tags()) == 2


def with_answer(note: Note, html: str) -> Note:
    fields = tuple((name, html if name == "Answer" else text) for name, text in note.fields)
    return Note(note.guid, note.note_type, fields, note.tags, note.deck, note.position, note.added, note.modified)


def test_sounds_of_the_question_do_not_play_again_on_the_back(learner: Learner, tmp_path: Path) -> None:
    notes = [with_answer(note, "[sound:askdown-a.mp3]") for note in notes_of(basic("one", reverse=True))]
    media = [MediaFile("askdown-a.mp3", data=b"a")]
    learner.imports(packed(tmp_path / "a.apkg", notes, kit(media=media)))
    assert len(learner.cards("one")[1].question_av_tags()) == 1
    assert learner.cards("one")[1].answer_av_tags() == []


def test_tombstones_reach_those_who_have_the_cards(learner: Learner, tmp_path: Path) -> None:
    notes = notes_of(basic("one", tags=("topic",)), cloze("two", 1, 2), basic("three"))
    learner.imports(packed(tmp_path / "a.apkg", notes))
    learner.study("one", 7)
    learner.study("two", 9, card=1)
    removed = [
        tombstone(note, BUILT, Templates())
        for note in notes_of(basic("one", tags=("topic",)), cloze("two", 1, 2), modified=BUILT + 1)
    ]
    assert learner.imports(packed(tmp_path / "a.removed.apkg", removed)) == imported(updated="one two")
    assert learner.fields("one")["Question"] == "question one"
    assert "removed from its deck on 2023-11-14" in learner.answer("one")
    assert "removed from its deck on 2023-11-14" in learner.answer("two", card=1)
    assert "hidden 1" in learner.answer("two")
    assert sorted(learner.note("one").tags) == ["askdown::removed", "topic"]
    assert learner.history() == {"one": {0: 7}, "two": {0: 0, 1: 9}, "three": {0: 0}}
    assert len(learner.collection.find_notes("tag:askdown::removed")) == 2
    assert learner.empty_cards() == []


def test_two_projects_share_nothing(learner: Learner, tmp_path: Path) -> None:
    learner.imports(packed(tmp_path / "a.apkg", notes_of(basic("one")), kit(project="first")))
    learner.imports(packed(tmp_path / "b.apkg", notes_of(basic("other")), kit(project="second", modified=BUILT + 1)))
    assert learner.note_types == ["Askdown Question (first)", "Askdown Question (second)"]
    assert learner.guids == {"one", "other"}
