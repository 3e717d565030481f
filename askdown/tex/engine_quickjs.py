"""MathJax in quickjs-ng: small, there on every system, about a thousand formulas a second."""

import contextlib
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import quickjs

from askdown.tex.engine_bundles import BundleName, bundle_path
from askdown.tex.engine_runtime import BrokenRuntimeError

THREAD_STACK = 16 << 20
JAVASCRIPT_STACK = 8 << 20  # below the thread's, so that nesting without end is an exception, soon, and no crash


class QuickJs:
    """A context for each bundle, all on a thread of their own.

    A context may be used from one thread only, and counts on a stack that no main thread has on Windows or macOS.
    """

    name = "quickjs-ng"

    def __init__(self) -> None:
        self._contexts: dict[str, quickjs.Context] = {}
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="quickjs")
        with deep_stack():
            self._thread.submit(threading.get_ident).result()

    def call(self, bundle: BundleName, function: str, argument: str) -> str:
        """Return the function's answer; BrokenRuntimeError when the engine has been closed or ran out of memory."""
        try:
            return self._thread.submit(self._run, bundle, function, argument).result()
        except (RuntimeError, quickjs.JSException) as problem:
            raise BrokenRuntimeError(str(problem)) from problem

    def _run(self, bundle: BundleName, function: str, argument: str) -> str:
        if bundle not in self._contexts:
            context = quickjs.Context()
            context.set_max_stack_size(JAVASCRIPT_STACK)
            context.eval(bundle_path(bundle).read_text(encoding="utf-8"))
            self._contexts[bundle] = context
        return str(self._contexts[bundle].get(function)(argument))

    def close(self) -> None:
        """Free the contexts on the thread that made them, and end it."""
        with contextlib.suppress(RuntimeError):
            self._thread.submit(self._contexts.clear)
        self._thread.shutdown()


@contextlib.contextmanager
def deep_stack() -> Iterator[None]:
    """Let threads that start inside have a deep stack."""
    before = threading.stack_size(THREAD_STACK)
    try:
        yield
    finally:
        threading.stack_size(before)


def start() -> QuickJs:
    """Return a running engine."""
    return QuickJs()
