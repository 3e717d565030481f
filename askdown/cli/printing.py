"""Printable sheets, asked of the writers for `print`: the run's cards and settings turned into their arguments."""

from collections.abc import Iterator, Sequence

import msgspec

from askdown.artifact import Artifact
from askdown.card_contents import contents_of
from askdown.cli.building import matched_of, stock_of
from askdown.cli.changes import changed_lines
from askdown.cli.choosing import chosen_cards
from askdown.cli.own_templates import templates_of
from askdown.cli.paper import drawer_of, engine_for, pictures_of
from askdown.cli.progress import tracked
from askdown.cli.run import Run
from askdown.diagnostics import Diagnostic
from askdown.diagnostics.rules.printing import NOTHING_TO_PRINT, PDF_FAILED
from askdown.model import Card, Library
from askdown.pdf.engine import PdfEngine, PdfError
from askdown.pdf.metadata import About, described
from askdown.pdf.numbered import numbered_pdf
from askdown.pipeline import Matched
from askdown.printing.names import LAYOUTS, Layout
from askdown.printing.outline import Document, documents, most_frequent
from askdown.printing.selection import Selection
from askdown.printing.setup import PageSetup
from askdown.rendering.static_html import embedder, shown_formulas
from askdown.top_decks import file_name
from askdown.wording.wording import direction, wording
from askdown.writers.sheets import Matter, Pages, sheet, tags_of


def matched_to_print(run: Run) -> Matched:
    """Read all sources, know second copies of cards, and collect what the cards show; the ledger is only read."""
    return matched_of(run, stock_of(run), run.report, lambda _: None)


def sheets_of(run: Run, library: Library) -> dict[str, Iterator[Artifact]]:
    """Give the sheets of each layout that was asked for, below dist/print/: HTML and, if wanted and possible, PDF."""
    chosen = run.choices.printing
    cards = chosen_cards(library, _selection(run))
    engine = engine_for(run, chosen.engine) if chosen.pdf else None
    matter = _matter(run, library, cards, engine)
    found = documents(cards, library.name, together=chosen.together)
    layouts = tuple(dict.fromkeys(chosen.layouts or LAYOUTS))
    return {f"print {layout}": _layout(run, found, layout, matter, engine) for layout in layouts}


def _layout(
    run: Run, found: Sequence[Document], layout: Layout, matter: Matter, engine: PdfEngine | None
) -> Iterator[Artifact]:
    none = True
    for document in tracked(found, f"Printing {layout}", wanted=not run.choices.quiet):
        for artifact in _printed(run, document, layout, matter, engine):
            none = False
            yield artifact
    if none and (run.choices.printing.layouts or not found):  # without a word about formulas where there are none
        run.report(Diagnostic(NOTHING_TO_PRINT, f"there is nothing for the layout {layout}"))


def _selection(run: Run) -> Selection:
    chosen = run.choices.printing
    changed = None if chosen.since is None else changed_lines(run.project.root, chosen.since)
    return Selection(chosen.decks, chosen.tags, chosen.kinds, changed)


def _matter(run: Run, library: Library, cards: Sequence[Card], engine: PdfEngine | None) -> Matter:
    settings = run.project.configuration
    setup = _setup(run, library, cards)
    lang = setup.lang or most_frequent([card.origin.lang for card in cards]) or "en"
    templates = templates_of(run.project)
    return Matter(
        templates=templates,
        setup=setup,
        math=pictures_of(run, cards, shown_formulas(tuple(map(contents_of, cards))), engine),
        embedded=embedder(library.media),
        wording=wording(settings.words or lang, templates),
        project=library.name,
        author=settings.author,
        licence=settings.licence,
        repository=settings.repository,
        lang=lang,
        dir=most_frequent([card.origin.dir for card in cards]) or direction(lang),
        draw=drawer_of(run),
    )


def _setup(run: Run, library: Library, cards: Sequence[Card]) -> PageSetup:
    """Settle the page: first the command line, then the first printed file that says something, then the project."""
    chosen = msgspec.structs.asdict(run.choices.printing)
    printed = {card.origin.path for card in cards}
    said = next((deck.settings.print for deck in library.decks if deck.path in printed and deck.settings.print), ())
    named = {name: chosen[name] for name in PageSetup.__struct_fields__ if chosen[name] is not None}
    return msgspec.structs.replace(PageSetup(), **dict(run.project.configuration.print) | dict(said) | named)


def _printed(
    run: Run, document: Document, layout: Layout, matter: Matter, engine: PdfEngine | None
) -> Iterator[Artifact]:
    made = sheet(layout, document, matter, run.report, {})
    if made is None:
        return
    path = f"print/{file_name(made.name)}"
    yield Artifact(f"{path}.html", made.html.encode())
    if engine is None:
        return
    try:
        pdf = _pdf(engine, document, layout, matter, made.html)
    except PdfError as error:
        run.report(Diagnostic(PDF_FAILED, f"{path}.pdf was not made: {error}"))
        return
    yield Artifact(f"{path}.pdf", pdf if engine.reads_metadata else described(pdf, _about(document, layout, matter)))


def _about(document: Document, layout: Layout, matter: Matter) -> About:
    subject = f"{matter.project}: {matter.wording.sections['paper'][layout]}"
    return About(matter.author, subject, tags_of(document))


def _pdf(engine: PdfEngine, document: Document, layout: Layout, matter: Matter, html: str) -> bytes:
    if layout != "booklet" or engine.looks_pages_up:
        return engine.pdf(html)
    light = msgspec.structs.replace(matter, draft=True)

    def page(matter: Matter, pages: Pages) -> str:
        made = sheet(layout, document, matter, lambda _: None, pages)
        return made.html if made else ""

    return numbered_pdf(engine, lambda: page(light, {}), lambda pages: page(matter, pages))
