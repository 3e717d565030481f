"""The folder of templates that a project brings along, and what is used where it brings none."""

from pathlib import Path

from askdown.cli.project import Project
from askdown.cli.refusal import RefusalError
from askdown.configuration import Configuration
from askdown.templating import Templates


def own_templates(project: Project) -> Path | None:
    """Give the folder of a project's own templates; None where it has none.

    Raises RefusalError where the configuration names a folder that is missing.
    """
    name = project.configuration.templates
    folder = project.folder / name
    if folder.is_dir():
        return folder
    if name != Configuration(folder).templates:
        raise RefusalError(f"there is no folder {name}, which `templates` names")
    return None


def templates_of(project: Project) -> Templates:
    """Give the templates of a project, its own before the built-in ones. Raises RefusalError like `own_templates`."""
    return Templates(own_templates(project))
