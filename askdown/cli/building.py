"""What several commands ask of the pipeline: the run's files and settings turned into its arguments."""

import time
import uuid
from collections.abc import Collection, Iterator
from functools import partial
from pathlib import Path

import msgspec

from askdown.artifact import Artifact
from askdown.cache.keys import folder_key
from askdown.cli.ledger_memory import remember, remembered
from askdown.cli.own_templates import own_templates
from askdown.cli.progress import tracked_stream
from askdown.cli.refusal import RefusalError
from askdown.cli.repository import Repository, repository_of, repository_top
from askdown.cli.run import Run
from askdown.cli.work_orders import Manner
from askdown.crew.work import templates_in
from askdown.decoding import decode
from askdown.diagnostics import Diagnostic, Report
from askdown.edition import edition
from askdown.identity.findings import first_ledger
from askdown.identity.ledger import Ledger
from askdown.identity.ledger_file import LedgerUnusable, read_ledger
from askdown.identity.project import project_id
from askdown.model import Library, Note
from askdown.passes.formula_clozes import Wanted
from askdown.passes.macros import named_macros, read_macros
from askdown.passes.naming import Naming
from askdown.pipeline import Matched, Shipment, anki_packages, match_stock, prepare_shipment, read_stock
from askdown.publishing import read_manifest
from askdown.rendering.permalinks import permalink
from askdown.stock.stock import Stock
from askdown.templating import Templates
from askdown.tex.macros import Macro


class Build(msgspec.Struct, frozen=True):
    """A shipment with what it was made of: the files as read, the ledger, and its text on disk ("" for none)."""

    stock: Stock
    shipment: Shipment
    templates: Templates
    ledger: Ledger
    ledger_text: str

    @property
    def library(self) -> Library:
        """The library as it was read, without identities; its trees are loaded."""
        return self.stock.library


def stock_of(run: Run) -> Stock:
    """Read all sources of a run."""
    settings = run.project.configuration
    naming = Naming(settings.sections, settings.tags, settings.lang, settings.reverse)
    clozes = Wanted(settings.formulas, settings.cloze)
    return read_stock(
        run.sources(),
        run.report,
        name=run.project.name,
        naming=naming,
        clozes=clozes,
        macros=_macros(run),
        read=run.workshop.read,
    )


def matched_of(run: Run, stock: Stock, report: Report, doubts: Report) -> Matched:
    """Match the cards of a run with the ledger, which is only read, and collect what they show.

    What there is to say about media goes to `report`, about identity to `doubts`; the project's id is for who ships it.
    """
    ledger = ledger_of(run, ledger_text(run.project.ledger), lambda _: None)
    project, unread = run.project, unread_paths(run, ledger)
    return match_stock(
        stock, ledger, report, folder=project.root, project_folder=project.folder, unread=unread, doubts=doubts
    )


def _macros(run: Run) -> dict[str, Macro]:
    """Give the project's TeX macros: those of `macros.tex` beside the sources, and over them the configuration's."""
    file = run.project.root / "macros.tex"
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        data = b""
    except OSError as error:
        raise RefusalError(f"{file} cannot be read: {error}") from error
    source = decode(file.name, data, run.report)
    return read_macros(source.text, source.path, run.report) | named_macros(run.project.configuration.macros)


def build_of(run: Run, *, forget: bool = False) -> Build:
    """Prepare what a run would ship, as if there was no ledger yet with `forget`; nothing is written.

    Raises RefusalError for an unusable ledger.
    """
    settings = run.project.configuration
    stock = stock_of(run)
    own = own_templates(run.project)
    templates = templates_in(str(own or ""), folder_key(own) if own else "")
    text = "" if forget else ledger_text(run.project.ledger)
    ledger = ledger_of(run, text, run.report)
    if not text and not forget:
        run.report(first_ledger(shipped=_shipped_before(run)))
    manner = Manner(
        own,
        "front-only" if settings.unanswered == "front-only" else "skip",
        partial(permalink, settings.repository, _folder_in_repository(run)),
    )
    shipment = prepare_shipment(
        stock,
        ledger,
        templates,
        run.report,
        now=int(time.time()),
        folder=run.project.root,
        project_folder=run.project.folder,
        unread=unread_paths(run, ledger),
        render=partial(run.workshop.render, manner=manner),
    )
    return Build(stock, shipment, templates, ledger, text)


def ledger_of(run: Run, text: str, doubts: Report) -> Ledger:
    """Read the ledger and decide the project's id, `doubts` about which are reported apart.

    Raises RefusalError where to go on would cost history.
    """
    project = run.project
    ledger = remembered(text) or _read(text, project.below_root(project.ledger), run.report)
    configured = project.configuration.id
    # git is asked only where nothing else tells which project this is.
    repository = Repository() if configured or ledger.project else repository_of(project.root)
    decided = project_id(
        configured=configured,
        kept=ledger.project,
        remote=repository.remote,
        source=repository.folder,
        fresh=str(uuid.uuid4()),
        report=doubts,
    )
    return msgspec.structs.replace(ledger, project=decided)


def _read(text: str, path: str, report: Report) -> Ledger:
    found: list[Diagnostic] = []
    try:
        ledger = read_ledger(text, path, found.append)
    except LedgerUnusable as error:
        raise RefusalError(str(error)) from error
    for one in found:
        report(one)
    if not found:
        remember(text, ledger)
    return ledger


def packages_of(run: Run, build: Build) -> Iterator[Artifact]:
    """Give the packages of a build, below dist/anki/."""
    settings = run.project.configuration
    description = {"author": settings.author, "licence": settings.licence, "repository": settings.repository}
    split = settings.split if run.choices.split is None else run.choices.split

    def passing(notes: Collection[Note]) -> Iterator[Note]:
        return tracked_stream(iter(notes), len(notes), "Packing", wanted=not run.choices.quiet)

    packages = anki_packages(
        build.shipment,
        build.templates,
        description=description,
        split=split,
        tool=edition(),
        passing=passing,
        kept=run.workshop.kept,
    )
    return (msgspec.structs.replace(package, path=f"anki/{package.path}") for package in packages)


def _folder_in_repository(run: Run) -> str:
    """Say where the sources lie in their repository; without git, the project's folder counts as its top."""
    root = run.project.root
    top = repository_top(root) or run.project.folder.resolve()
    folder = root.relative_to(top).as_posix() if root.is_relative_to(top) else ""
    return "" if folder == "." else folder


def _shipped_before(run: Run) -> bool:
    """Tell whether a package of this project was built here before."""
    return any(one.target == "anki" for one in read_manifest(run.project.dist).files.values())


def ledger_text(file: Path) -> str:
    """Read the ledger's file, "" where there is none. Raises RefusalError where it cannot be read."""
    try:
        return file.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError as error:
        raise RefusalError(f"{file} is not UTF-8: restore it from git, or with `ids --recover FILE.apkg`") from error
    except OSError as error:
        raise RefusalError(f"{file} cannot be read: {(error.strerror or str(error)).lower()}") from error


def unread_paths(run: Run, ledger: Ledger) -> set[str]:
    """Give the ledger's paths that this run did not read: files that cannot be read, and all others beside one file."""
    paths = {entry.path for entry in ledger.entries}
    if run.project.only:
        return paths - run.files.keys()
    return {path for path in paths if any(path == lost or path.startswith(f"{lost}/") for lost in run.unread)}
