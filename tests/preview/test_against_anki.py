"""The renderer of Anki's templates shows what Anki itself shows; Anki is the judge."""

import re
from collections.abc import Iterator
from html import escape, unescape
from pathlib import Path

import anki.collection  # the package's modules import each other: this one has to be first
import pytest
from anki.cards import Card
from anki.consts import MODEL_CLOZE
from anki.models import NotetypeDict, NotetypeId
from anki.notes import Note

from askdown.preview.anki_template import Face, back_of, front_of, numbers_of, parse

pytestmark = pytest.mark.slow

FIELDS = {
    "Front": "<b>x</b> &lt; 1 &amp; y",
    "Back": "two<br>lines",
    "Empty": " <br><div></div> ",
    "Ruby": "漢字[かんじ] and 日[に]本[ほん] [sound:a.mp3]",
}
SIDES = (
    "{{Front}}",
    "{{ Front }} and {{Back}}",
    "{{#Back}}has {{Back}}{{/Back}}{{^Back}}none{{/Back}} {{Front}}",
    "{{#Empty}}wrong{{/Empty}}{{^Empty}}right{{/Empty}}{{Front}}",
    "{{#Front}}a{{#Back}}b{{^Empty}}c{{/Empty}}{{/Back}}d{{/Front}}{{Front}}",
    "<!-- {{Front}} {{Nothing}} -->{{Front}}",
    "{{text:Front}}|{{text:Back}}|{{Front}}",
    "{{kanji:Ruby}}|{{kana:Ruby}}|{{furigana:Ruby}}|{{Front}}",
    "{{Tags}}|{{Deck}}|{{Subdeck}}|{{Type}}|{{Card}}|{{Front}}",
    "{{#Tags}}tagged{{/Tags}}{{Front}}",
    "{{unknown:Front}}",
)
CLOZES = (
    "a {{c1::b}} c",
    "{{c1::one::hint}} and {{c2::two}}",
    "{{c1::outer {{c2::inner}} rest}}",
    "{{c1::outer {{c2::inner::hint}} rest::other}} {{c1::again}}",
    r"\({{c1::a}} + {{c2::b}}\) and \[ \frac{ {{c1::x}} }{2} \]",
    r"in \( a &lt; {{c1::<b>b</b>}} \)",
    "{{c1,2::both}} {{c2::second}}",
    "a }} b {{c1::c}} }} d",
    '{{c1::<a href="x">"quoted" &amp; more</a>}}',
    "{{c3::only the third}}",
    "{{c1::closed}} {{c1::not closed {{c2::closed}}",
    "{{c1::a::b::c}}",
    "<pre>{{c1::code}}</pre> [sound:a.mp3] {{c2::}}",
)


class Judge:
    """A collection in which the cards of one note after the other are made."""

    def __init__(self, folder: Path) -> None:
        self.collection = anki.collection.Collection(str(folder / "collection.anki2"))

    def kind(self, name: str, fields: list[str], front: str, back: str, *, cloze: bool = False) -> NotetypeDict:
        """Add a note type with one card."""
        models = self.collection.models
        made = models.new(name)
        made["type"] = MODEL_CLOZE if cloze else made["type"]
        for field in fields:
            models.add_field(made, models.new_field(field))
        template = models.new_template("Card 1")
        template["qfmt"], template["afmt"] = front, back
        models.add_template(made, template)
        return models.get(NotetypeId(models.add_dict(made).id)) or made

    def cards(self, kind: NotetypeDict, fields: dict[str, str]) -> list[Card]:
        """Add a note to the deck `top::sub`, and give its cards by their numbers."""
        note = Note(self.collection, kind)
        for name, value in fields.items():
            note[name] = value
        note.tags = ["one", "two::three"]
        deck = self.collection.decks.id("top::sub")
        assert deck is not None
        self.collection.add_note(note, deck)
        return sorted(note.cards(), key=lambda card: card.ord)


@pytest.fixture(scope="module")
def judge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Judge]:
    made = Judge(tmp_path_factory.mktemp("anki"))
    yield made
    made.collection.close()


def shown(card: Card) -> tuple[str, str]:
    """Give both sides as Anki has them, but for two ways of writing: of sounds, and of entities in attributes."""
    output = card.render_output()
    assert output.answer_av_tags is not None
    sound = re.compile(r"\[anki:play:[qa]:\d+\]")
    question, answer = (sound.sub("[sound:a.mp3]", side) for side in (output.question_text, output.answer_text))
    return with_plain_attributes(question), with_plain_attributes(answer)


def with_plain_attributes(side: str) -> str:
    return re.sub(r'(?<=data-cloze=")[^"]*', lambda found: escape(unescape(found[0])), side)


def ours(front: str, back: str, face: Face) -> tuple[str, str]:
    shown_front = front_of(parse(front), face)
    return shown_front, back_of(parse(back), face, shown_front)


@pytest.mark.parametrize("side", SIDES)
def test_fields_conditions_and_filters(judge: Judge, side: str) -> None:
    name, back = f"kind {SIDES.index(side)}", "{{FrontSide}}<hr>" + side + "{{Back}}"
    (card,) = judge.cards(judge.kind(name, list(FIELDS), side, back), FIELDS)
    face = Face(FIELDS, 1, name, "Card 1", "top::sub", "one two::three")
    assert ours(side, back, face) == shown(card)
    assert numbers_of([parse(side)], face) == [1]


@pytest.mark.parametrize("side", ["{{#Front}}text alone{{/Front}}", "{{Empty}}", "{{#Empty}}{{Front}}{{/Empty}}"])
def test_a_front_without_a_field_makes_no_card(judge: Judge, side: str) -> None:
    """The first card of a note is made in any case, so that the note is not lost: what counts is the second."""
    models = judge.collection.models
    kind = judge.kind(f"second {side}", list(FIELDS), "{{Front}}", "{{Back}}")
    template = models.new_template("Card 2")
    template["qfmt"], template["afmt"] = side, "{{Back}}"
    models.add_template(kind, template)
    models.update_dict(kind)
    made = [card.ord + 1 for card in judge.cards(kind, FIELDS)]
    assert numbers_of([parse("{{Front}}"), parse(side)], Face(FIELDS)) == made == [1]


@pytest.mark.parametrize("text", CLOZES)
@pytest.mark.parametrize("form", ["{{cloze:Text}}", "{{text:cloze:Text}}", "{{cloze-only:Text}}{{cloze:Text}}"])
def test_clozes(judge: Judge, text: str, form: str) -> None:
    name = f"cloze {CLOZES.index(text)} {form}"
    front, back = form + "{{#c2}}second{{/c2}}", "{{FrontSide}}" + form + "{{Card}}"
    kind = judge.kind(name, ["Text", "Extra"], front, back, cloze=True)
    cards = judge.cards(kind, {"Text": text})
    face = Face({"Text": text, "Extra": ""}, 0, name, "Card 1", "top::sub", "one two::three", cloze=True)
    assert numbers_of([], face) == [card.ord + 1 for card in cards]
    for card in cards:
        one = Face(face.fields, card.ord + 1, name, "Card 1", "top::sub", face.tags, cloze=True)
        assert ours(front, back, one) == shown(card)
