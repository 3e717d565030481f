"""`new`: a small project to start from."""

import uuid
from pathlib import Path

import click

from askdown.cli.refusal import RefusalError

_NOTES = "Questions that are there already need none: anki --source FOLDER"


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def new(folder: Path) -> None:
    """Start a project in FOLDER, with one example.

    The folder is made, or must be empty. It gets source/ with a file of questions, askdown.toml with an id that makes
    your cards your own, and two small files for git.
    """
    from askdown.discovery import shown_path
    from askdown.scaffold import project_files
    from askdown.writing import PublishingError, put, told

    name = shown_path(folder.resolve().name) or "Questions"
    try:
        with told(folder):
            if folder.exists() and any(entry.name != ".git" for entry in folder.iterdir()):
                raise click.UsageError(f"{folder} is not empty; a new project needs a folder of its own. {_NOTES}")
            for path in project_files(name, ""):
                (folder / path).parent.mkdir(parents=True, exist_ok=True)
        for path, text in project_files(name, str(uuid.uuid4())).items():
            put(folder / path, text.encode())
    except PublishingError as error:
        raise RefusalError(str(error)) from error
    click.echo(f"Made {folder}. Next: write questions in {folder / 'source'}, then build them there with: askdown anki")
