"""Large pages: what they weigh, how soon they are there, and how long a key takes."""

import random
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from tests.quiz.visit import begin, visit
from tests.quiz.world import World

pytestmark = pytest.mark.slow

LONG_TASKS = """
window.tasks = [];
new PerformanceObserver((list) => tasks.push(...list.getEntries().map((one) => one.duration)))
  .observe({ type: "longtask", buffered: true });
window.spent = [];
addEventListener("keydown", () => { window.began = performance.now(); }, true);
addEventListener("keydown", () => spent.push(performance.now() - began));
addEventListener("submit", () => { window.began = performance.now(); }, true);
addEventListener("submit", () => spent.push(performance.now() - began));
"""
LETTERS = "abcdfghklmnpqrstuvwxyz"


def formula(chance: random.Random) -> str:
    """Make up an equation that stands nowhere else."""
    a, b, c, n = (chance.choice(LETTERS) for _ in range(4))
    left = rf"{a}_{{{chance.randrange(99)}}} = \sum_{{i=1}}^{{{n}}}"
    return rf"{left} \frac{{{b}_i^2 + {c}}}{{\sqrt{{{chance.randrange(99)}}}}}"


def cards_with_formulas(count: int) -> str:
    chance = random.Random(7)  # noqa: S311 - made-up text
    return "".join(
        f"### What does law {number} say of ${chance.choice(LETTERS)}_{number}$?\n\nFor every case it holds that\n\n"
        f"$$ {formula(chance)} $$\n\nwhere ${chance.choice(LETTERS)} < {number}$ is what was measured before.\n\n"
        for number in range(count)
    )


def choices(count: int) -> str:
    return "".join(
        f"### Which number is number {number}?\n\n- [x] {number}\n  > That is it.\n"
        f"- [ ] {number + 1}\n- [ ] {number + 2}\n\n"
        f"Explanation: {number} is {number}, and no other number is.\n\n"
        for number in range(count)
    )


def test_five_hundred_cards_with_formulas_weigh_little_and_open_at_once(
    context: BrowserContext, tmp_path: Path
) -> None:
    bare = World(tmp_path / "bare", {"laws.md": "---\nformulas: none\n---\n\n" + cards_with_formulas(500)})
    assert bare.build().stat().st_size < 1_500_000
    file = World(tmp_path, {"laws.md": cards_with_formulas(250)}).build()  # each with a cloze of its equation
    assert file.stat().st_size < 1_500_000
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})  # processor time: others may be at work here
    page.goto(file.as_uri())
    page.get_by_role("radio", name="Practice").check()
    assert page.locator("#chosen").inner_text() == "500 cards"
    spent = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
    assert spent["TaskDuration"] < 1, spent


def test_each_answer_takes_less_than_fifty_milliseconds_among_a_thousand(
    context: BrowserContext, tmp_path: Path
) -> None:
    file = World(tmp_path, {"numbers.md": choices(1000)}).build()
    context.add_init_script(LONG_TASKS)
    with visit(context, file) as page:
        begin(page, "Practice")
        for _ in range(40):
            for key in ("1", "Enter", "Enter"):
                page.keyboard.press(key)
        spent = page.evaluate("spent")
        assert len(spent) >= 120
        assert sorted(spent)[-3] < 50, sorted(spent)[-5:]
        assert page.locator("h2.count").inner_text() == "Question 41 of 1000"
