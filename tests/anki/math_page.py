"""A page that sets formulas as Anki's reviewer does: its MathJax, its settings, its classes."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.npm import package

# The settings of Anki's reviewer (ts/mathjax/index.ts), but for what only it needs.
SETTINGS = r"""
window.MathJax = {
  tex: {
    displayMath: [["\\[", "\\]"]],
    processEscapes: false, processEnvironments: false, processRefs: false,
    packages: {"[+]": ["noerrors", "mathtools"], "[-]": ["textmacros"]},
  },
  options: {renderActions: {addMenu: [], checkLoading: []}},
  startup: {typeset: false},
};
"""
SHOW = """async ([html, night]) => {
  document.body.className = "card card1" + (night ? " nightMode night_mode" : "");
  const qa = document.getElementById("qa");
  qa.innerHTML = html;
  MathJax.texReset();
  MathJax.typesetClear();
  await MathJax.typesetPromise([qa]);
  const text = qa.cloneNode(true);
  text.querySelectorAll("mjx-container, script, style, code, pre, .tex2jax_ignore").forEach((node) => node.remove());
  return {
    errors: [...qa.querySelectorAll("mjx-merror, [data-mjx-error]")].map((node) => node.textContent),
    undefined: [...qa.querySelectorAll('mjx-mtext[style*="red"], mjx-mstyle[style*="red"]')].map((n) => n.textContent),
    raw: (text.textContent.match(/\\\\[()[\\]]|\\$\\$/g) || []),
    formulas: qa.querySelectorAll("mjx-container").length,
  };
}"""


@contextmanager
def math_page(
    browser: Browser, folder: Path, *, width: int = 1280, height: int = 720, sharpness: float = 1
) -> Iterator[Page]:
    """Open a page; `folder` takes its file, since MathJax finds its fonts beside its script."""
    script = (package("mathjax") / "es5" / "tex-chtml-full.js").resolve().as_uri()
    file = folder / "card.html"
    html = (
        f"<!doctype html><meta charset=utf-8><script>{SETTINGS}</script><script src={script}></script><div id=qa></div>"
    )
    file.write_text(html, encoding="utf-8")
    page = browser.new_page(viewport={"width": width, "height": height}, device_scale_factor=sharpness)
    page.goto(file.as_uri())
    page.evaluate("MathJax.startup.promise")
    yield page
    page.close()
