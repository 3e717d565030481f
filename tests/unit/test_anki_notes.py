"""Cards as notes: the fields and their templates, the order of options, and what is left out."""

from pathlib import Path

import msgspec
import pytest

from askdown.content import Cloze, Footnote, FootnoteReference, Footnotes, Image, Paragraph, Text
from askdown.model import BasicCard, Card, ChoiceCard, ClozeCard, Deck, Library, Note, Option, Origin
from askdown.rendering.fields import FIELDS
from askdown.rendering.note_types import note_types
from askdown.rendering.notes import Unanswered, render_notes, shown_order
from askdown.rendering.permalinks import permalink
from askdown.rendering.tombstones import tombstone
from askdown.templating import TemplateProblemError, Templates

GOLDEN = Path(__file__).resolve().parents[1] / "golden"


def paragraph(text: str) -> tuple[Paragraph, ...]:
    return (Paragraph((Text(text),), tight=True),)


def origin(guid: str = "g", **more: object) -> Origin:
    plain = Origin(path="a/b.md", line=1, end_line=2, guid=guid, deck=("Root", "a"))
    return msgspec.structs.replace(plain, **more)


def basic(guid: str = "g", **more: object) -> BasicCard:
    return BasicCard(origin(guid, **more), paragraph("q?"), paragraph("a."))


def choice(guid: str = "g", *, ordered: bool = False, size: int = 6) -> ChoiceCard:
    options = tuple(Option(paragraph(f"option {i}"), correct=i == 2, feedback=paragraph(f"f{i}")) for i in range(size))
    return ChoiceCard(origin(guid), paragraph("which?"), options, paragraph("because"), ordered=ordered)


def rendered(*cards: Card, templates: Path | None = None, unanswered: Unanswered = "skip") -> list[Note]:
    library = Library("Root", (Deck("a/b.md", "h-q", cards),))
    return list(render_notes(library, Templates(templates), unanswered=unanswered))


def fields(card: Card, templates: Path | None = None) -> dict[str, str]:
    (note,) = rendered(card, templates=templates)
    return {name: html for name, html in note.fields if html}


def test_the_fields_and_cards_of_note_types_are_frozen() -> None:
    """Anki never updates notes again whose note type lost or gained a field or a card."""
    lines = []
    for note_type in note_types(Templates(), "x", lambda _: 1):
        assert note_type.fields == FIELDS[note_type.key]
        lines.append(f"{note_type.key}: {', '.join(note_type.fields)}")
        lines.append(f"{note_type.key} cards: {', '.join(card.name for card in note_type.cards)}")
    assert lines == (GOLDEN / "fields.txt").read_text().splitlines()


def test_a_question() -> None:
    (note,) = rendered(basic(section=("One", "T<o"), lang="en", tags=("x",)))
    assert {name: html for name, html in note.fields if html} == {
        "Question": "q?",
        "Answer": "a.",
        "Source": '<bdi dir="ltr">a/b.md</bdi> › <bdi>One</bdi> › <bdi>T&lt;o</bdi>',
        "Lang": "en",
        "Id": "g",
    }
    assert tuple(name for name, _ in note.fields) == FIELDS["question"]
    assert (note.guid, note.note_type, note.tags, note.deck, note.position) == (
        "g",
        "question",
        ("x",),
        ("Root", "a"),
        1,
    )


def test_a_question_asked_both_ways() -> None:
    assert fields(basic(reverse=True))["Reverse"] == "1"
    assert "Reverse" not in fields(basic())


def test_right_to_left_stands_on_each_field() -> None:
    found = fields(basic(dir="rtl"))
    assert found["Question"] == '<div dir="rtl">q?</div>'
    assert found["Answer"] == '<div dir="rtl">a.</div>'
    assert "Explanation" not in found


def test_the_source_is_a_permalink_where_there_is_one() -> None:
    library = Library("Root", (Deck("a/b.md", "h-q", (basic(),)),))
    (note,) = render_notes(library, Templates(), permalink=lambda path: f"https://x/{path}?a&b")
    assert dict(note.fields)["Source"] == '<bdi dir="ltr"><a href="https://x/a/b.md?a&amp;b">a/b.md</a></bdi>'


def test_the_small_print_names_author_and_licence_of_a_file_that_has_its_own() -> None:
    found = fields(basic(section=("Cells",), author="<Ann>", licence="CC0-1.0"))
    assert found["Source"] == (
        '<bdi dir="ltr">a/b.md</bdi> › <bdi>Cells</bdi> · <bdi>&lt;Ann&gt;</bdi> · <bdi>CC0-1.0</bdi>'
    )


def test_options_show_the_key_on_the_back_only() -> None:
    found = fields(choice())
    assert found["Options"].count("<li>") == 6
    assert "right" not in found["Options"]
    assert "checkbox" not in found["Options"]
    assert '<li class="right">option 2<div class="feedback">f2</div></li>' in found["Answer"]
    assert found["Answer"].count('class="wrong"') == 5
    assert found["Explanation"] == "because"


def test_options_stand_in_one_order_on_both_sides_and_in_every_build() -> None:
    def order(html: str) -> list[int]:
        return sorted(range(6), key=lambda i: html.index(f"option {i}"))

    first = fields(choice("one"))
    assert (
        order(first["Options"])
        == order(first["Answer"])
        == order(fields(choice("one"))["Options"])
        == [2, 1, 0, 3, 4, 5]
    )
    assert len({tuple(order(fields(choice(str(seed)))["Options"])) for seed in range(20)}) > 10
    assert order(fields(choice(ordered=True))["Options"]) == [0, 1, 2, 3, 4, 5]


def test_pinned_options_come_last() -> None:
    options = choice().options
    for seed in range(10):
        assert shown_order(options, str(seed), lambda option: option is options[0])[-1] is options[0]


def test_adding_an_option_leaves_the_others_in_their_order() -> None:
    def without_last(size: int) -> list[str]:
        shown = shown_order(choice(size=size).options, "seed", lambda _: False)
        return [name for option in shown if (name := repr(option.content)) != repr(choice(size=7).options[6].content)]

    assert without_last(6) == without_last(7)


def test_several_right_options_are_boxes() -> None:
    one = choice()
    both = ChoiceCard(one.origin, one.question, tuple(Option(o.content, correct=True) for o in one.options), ())
    assert '<ol class="options multiple">' in fields(both)["Options"]
    assert '<ol class="options solved multiple">' in fields(both)["Answer"]


def test_a_cloze() -> None:
    card = ClozeCard(origin(), (Paragraph((Text("a "), Cloze(1, (Text("b"),), "h"))),), paragraph("more"))
    (note,) = rendered(card)
    assert note.note_type == "cloze"
    assert dict(note.fields) | {"Text": "<p>a {{c1::b::h}}</p>", "Extra": "more"} == dict(note.fields)
    assert tuple(name for name, _ in note.fields) == FIELDS["cloze"]


def test_footnotes_of_question_and_answer_have_the_cards_prefix() -> None:
    note = Footnotes((Footnote("n", paragraph("why"), 1),))
    card = BasicCard(origin("x"), (Paragraph((FootnoteReference("n", 1),)),), (note,))
    found = fields(card)
    assert 'id="fnref-x-1"' in found["Question"]
    assert 'href="#fnref-x-1"' in found["Answer"]


def test_duplicates_and_unanswered_cards() -> None:
    empty = BasicCard(origin("empty"), paragraph("q?"), ())
    open_choice = ChoiceCard(origin("open"), paragraph("q?"), (Option((), correct=False),), ())
    cards = (basic("first"), basic("twice", duplicate_of="first"), empty, open_choice, basic("last"))
    assert [(note.guid, note.position) for note in rendered(*cards)] == [("first", 1), ("last", 2)]
    shipped = [note.guid for note in rendered(*cards, unanswered="front-only")]
    assert shipped == ["first", "empty", "open", "last"]


def test_a_users_template_changes_one_block(tmp_path: Path) -> None:
    own = tmp_path / "anki/fields/question.html"
    own.parent.mkdir(parents=True)
    own.write_text(
        '[% extends "askdown/anki/fields/question.html" %]\n'
        "[% block extra %]<b>[[ tags|join(', ') ]]</b>[% endblock %][% block source %][% endblock %]"
    )
    found = fields(basic(tags=("<x>", "y")), templates=tmp_path)
    assert found["Extra"] == "<b>&lt;x&gt;, y</b>"
    assert found["Question"] == "q?"
    assert "Source" not in found


def test_a_users_template_names_no_field_that_there_is_not(tmp_path: Path) -> None:
    own = tmp_path / "anki/fields/question.html"
    own.parent.mkdir(parents=True)
    own.write_text('<field name="Question">[[ question ]]</field><field name="Qestion">x</field>')
    with pytest.raises(TemplateProblemError, match="no field 'Qestion'"):
        rendered(basic(), templates=tmp_path)


def test_a_users_template_names_at_least_the_question(tmp_path: Path) -> None:
    own = tmp_path / "anki/fields/question.html"
    own.parent.mkdir(parents=True)
    own.write_text("[[ question ]]")
    with pytest.raises(TemplateProblemError, match=r'question\.html: there is no <field name="Question">'):
        rendered(basic(), templates=tmp_path)


@pytest.mark.parametrize(
    ("side", "text", "problem"),
    [
        ("question/front", "{{Qestion}}", "a question note has no field 'Qestion'"),
        ("question/front", "{{#Question}}", "{{#Question}} is never closed"),
        ("question/front", "{{Question}}{{/Answer}}", "{{/Answer}} closes nothing"),
        ("question/front", "Well?", "shows no field of the note, so Anki would make no card"),
        ("cloze/front", "{{Text}}", "needs {{cloze:Text}}"),
        ("cloze/back", "{{cloze:Text}}{{hint:Nothing}}", "a cloze note has no field 'Nothing'"),
    ],
)
def test_a_users_card_is_one_that_anki_takes(tmp_path: Path, side: str, text: str, problem: str) -> None:
    own = tmp_path / f"anki/{side}.html"
    own.parent.mkdir(parents=True)
    own.write_text(text)
    with pytest.raises(TemplateProblemError) as caught:
        note_types(Templates(tmp_path), "x", lambda _: 1)
    assert caught.value.path == f"anki/{side}.html"
    assert problem in caught.value.message


def test_a_users_card_has_all_of_anki_s_language(tmp_path: Path) -> None:
    own = tmp_path / "anki/question/back.html"
    own.parent.mkdir(parents=True)
    filters = "{{type:Answer}} {{tts en_US:text:Answer}}"
    own.write_text("{{FrontSide}}{{#Tags}}{{Deck}} " + filters + "{{/Tags}}{{^Extra}}-{{/Extra}}")
    question, _ = note_types(Templates(tmp_path), "x", lambda _: 1)
    assert question.cards[0].back == own.read_text()


def test_a_users_style_reaches_both_note_types(tmp_path: Path) -> None:
    (tmp_path / "anki").mkdir()
    (tmp_path / "anki/style.css").write_text(
        '[% extends "askdown/anki/style.css" %][% block own %].mine > .b { color: red; }[% endblock %]'
    )
    styles = {note_type.css for note_type in note_types(Templates(tmp_path), "x", lambda _: 1)}
    assert len(styles) == 1
    assert ".mine > .b { color: red; }" in styles.pop()


def test_an_image_without_its_file_is_its_alternative_text() -> None:
    card = BasicCard(origin(), (Paragraph((Image("", "a plot"),)),), paragraph("a"))
    assert fields(card)["Question"] == '<p><span class="missing">a plot</span></p>'


def test_a_tombstone_keeps_question_deck_and_tags() -> None:
    (note,) = rendered(basic(tags=("x",)))
    stone = tombstone(note, 1_700_000_000, Templates())
    assert (stone.guid, stone.deck, stone.tags) == (note.guid, note.deck, ("x", "askdown::removed"))
    assert dict(stone.fields)["Question"] == "q?"
    assert "2023-11-14" in dict(stone.fields)["Answer"]
    assert tombstone(stone, 1_700_000_000, Templates()) == stone


def test_a_clozes_tombstone_keeps_its_deletions() -> None:
    (note,) = rendered(ClozeCard(origin(), (Paragraph((Cloze(2, (Text("b"),)),)),)))
    stone = dict(tombstone(note, 0, Templates()).fields)
    assert stone["Text"] == "<p>{{c2::b}}</p>"
    assert "1970-01-01" in stone["Extra"]


@pytest.mark.parametrize(
    ("repository", "expected"),
    [
        ("", ""),
        ("https://github.com/o/r", "https://github.com/o/r/blob/HEAD/source/a/b%20c.md"),
        ("https://github.com/o/r.git", "https://github.com/o/r/blob/HEAD/source/a/b%20c.md"),
        ("https://gitlab.com/o/r/", "https://gitlab.com/o/r/-/blob/HEAD/source/a/b%20c.md"),
        ("https://x.org/src/{path}#top", "https://x.org/src/source/a/b%20c.md#top"),
    ],
)
def test_permalinks(repository: str, expected: str) -> None:
    assert permalink(repository, "source/", "a/b c.md") == expected
