"""What `watch` can build is what the program can build without being told more."""

import click

from askdown.cli.commands.watch import TARGETS
from askdown.cli.options import WorkCommand
from askdown.cli.program import program


def test_every_command_that_writes_outputs_by_itself_is_a_target() -> None:
    context = click.Context(program)
    commands = [program.get_command(context, name) for name in program.list_commands(context)]
    able = {
        command.name
        for command in commands
        if isinstance(command, WorkCommand)
        and any(option.name == "dist" for option in command.params)
        and not any(option.required for option in command.params)
    }
    assert able - {"clean"} == set(TARGETS) - {"check"}
    assert isinstance(program.get_command(context, "check"), WorkCommand)
