"""The pass that gives cards their GUIDs, and their deletions the numbers that the ledger has for them."""

from collections.abc import Sequence

import pytest

from askdown.content import Cloze, Content, Gap, Inline, Math, MathBlock, Paragraph, Text
from askdown.content_walk import walk
from askdown.diagnostics import Diagnostic
from askdown.identity.ledger import Deletion, Entry, Ledger
from askdown.model import BasicCard, Card, ClozeCard, Deck, Library, Origin
from askdown.passes.identities import Identified, identify


def text(*parts: str | Inline) -> Content:
    return (Paragraph(tuple(Text(part) if isinstance(part, str) else part for part in parts)),)


def hidden(words: str, *inside: Inline, number: int = 0) -> Cloze:
    return Cloze(number, (Text(words), *inside))


def at(path: str = "a.md", line: int = 1) -> Origin:
    return Origin(path, line, line)


def basic(question: str, answer: str, path: str = "a.md") -> BasicCard:
    return BasicCard(at(path), text(question), text(answer))


def identified(*decks: Sequence[Card], ledger: Ledger | None = None) -> Identified:
    library = Library("Root", tuple(Deck(f"{place}.md", "h-q", tuple(cards)) for place, cards in enumerate(decks)))
    return identify(library, ledger or Ledger("project"), refuse)


def refuse(diagnostic: Diagnostic) -> None:
    assert diagnostic.rule.name in {"pasted-twice", "deletion-gone"}, diagnostic


def numbers(card: Card) -> list[int]:
    assert isinstance(card, ClozeCard)
    found = [(node.number,) if isinstance(node, Cloze) else gaps_of(node) for node in walk(card.text)]
    return [number for group in found for number in group]


def gaps_of(node: object) -> tuple[int, ...]:
    return tuple(gap.number for gap in node.gaps) if isinstance(node, Math | MathBlock) else ()


def entry(guid: str, *deletions: Deletion, question: str) -> Entry:
    return Entry("0.md", guid, "cloze", question, 1, 1, "", "", deletions=deletions)


def test_every_card_of_every_deck_gets_its_own_guid() -> None:
    done = identified([basic("one?", "1"), basic("two?", "2")], [], [basic("three?", "3", "c.md")])
    guids = [card.origin.guid for card in done.library.cards]
    assert len(set(guids)) == 3
    assert all(guids)
    assert [match.guid for match in done.matching.matches] == guids
    assert [len(deck.cards) for deck in done.library.decks] == [2, 0, 1]


def test_a_card_pasted_twice_names_the_first() -> None:
    done = identified(
        [basic("one?", "1"), basic("two?", "2")], [basic("one?", "1", "b.md"), basic("one?", "other", "b.md")]
    )
    one, two, copy, other = (card.origin for card in done.library.cards)
    assert (one.duplicate_of, two.duplicate_of, other.duplicate_of) == (None, None, None)
    assert copy.duplicate_of == copy.guid == one.guid
    assert other.guid != one.guid


def test_deletions_are_numbered_as_the_text_has_them() -> None:
    outer = hidden("a whole with ", hidden("a part"))
    formula = Math("E = mc^2", display=False, gaps=(Gap(0, 1), Gap(4, 8)))
    card = ClozeCard(at(), text("x ", outer, " y ", formula, " z ", hidden("last")))
    done = identified([card])
    assert numbers(done.library.cards[0]) == [1, 2, 3, 4, 5]
    assert [deletion.text for deletion in done.matching.matches[0].deletions] == [
        "a whole with a part",
        "a part",
        "E",
        "mc^2",
        "last",
    ]


def test_numbers_of_the_ledger_stay_with_what_they_hide() -> None:
    known = entry(
        "g",
        Deletion(1, "old one"),
        Deletion(2, "last"),
        Deletion(3, "was here", gone=True),
        question="new old one last",
    )
    card = ClozeCard(at("0.md"), text(hidden("new"), " ", hidden("old one"), " ", hidden("last")))
    done = identified([card], ledger=Ledger("project", (known,)))
    assert done.library.cards[0].origin.guid == "g"
    assert numbers(done.library.cards[0]) == [4, 1, 2]


def test_numbers_written_by_hand_stand() -> None:
    card = ClozeCard(at(), text(hidden("a", number=7), " ", hidden("b"), " ", hidden("c", number=2)))
    assert numbers(identified([card]).library.cards[0]) == [7, 8, 2]


@pytest.mark.parametrize("question", ["What is energy?", "Name the energy of mass."])
def test_a_derived_card_names_its_parent_and_is_itself_whatever_that_asks(question: str) -> None:
    tex = MathBlock("E = mc^2", gaps=(Gap(4, 8),))
    parent = basic(question, "an answer")
    done = identified(
        [basic("other?", "answer")], [parent, ClozeCard(at(), (tex,), parent.answer, "0", parent.question)]
    )
    other, card, cloze = done.library.cards
    assert isinstance(cloze, ClozeCard)
    assert cloze.parent == card.origin.guid != other.origin.guid
    assert cloze.origin.guid not in {card.origin.guid, other.origin.guid}
    assert numbers(cloze) == [1]


def test_two_formulas_of_one_sentence_are_two_cards() -> None:
    parent = basic("What are work and power?", "an answer")
    work, power = Math("W = F s", display=False, gaps=(Gap(4, 7),)), Math("P = F v", display=False, gaps=(Gap(4, 7),))
    plain_work, plain_power = Math("W = F s", display=False), Math("P = F v", display=False)
    clozes = [
        ClozeCard(at(), text(work, " and ", plain_power), (), "0", parent.question),
        ClozeCard(at(), text(plain_work, " and ", power), (), "0", parent.question),
    ]
    done = identified([parent, *clozes])
    assert len({card.origin.guid for card in done.library.cards}) == 3
    assert all(card.origin.duplicate_of is None for card in done.library.cards)


def test_one_answer_to_two_questions_is_two_clozes() -> None:
    cards = [ClozeCard(at(), text(hidden("Paris")), heading=text(asked)) for asked in ("Capital?", "Louvre?")]
    done = identified(cards)
    assert [card.origin.duplicate_of for card in done.library.cards] == [None, None]
