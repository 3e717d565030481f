"""What a JavaScript engine has to do for MathJax: run a function of a bundle on one string."""

from typing import Protocol

from askdown.tex.engine_bundles import BundleName


class Runtime(Protocol):
    """A JavaScript engine that is running. Bundles are loaded when they are first asked for."""

    name: str

    def call(self, bundle: BundleName, function: str, argument: str) -> str:
        """Return what a global function of the bundle answers to the string; both strings hold JSON."""

    def close(self) -> None:
        """Stop the engine; it cannot be called again. A second call does nothing."""


class BrokenRuntimeError(RuntimeError):
    """The engine stopped working: out of memory, killed, or closed already."""
