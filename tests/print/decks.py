"""Decks for pages: numbered words that can be found again, formulas, code, tables and many scripts."""


def words(card: int, count: int) -> str:
    """Give words that stand nowhere else: w12x0, w12x1 and so on."""
    return " ".join(f"w{card}x{place}" for place in range(count))


def deck(cards: int, length: int = 40) -> str:
    """Give a file of questions under a heading for every ten, with answers of all lengths."""
    parts = ["# Course\n"]
    for card in range(cards):
        if card % 10 == 0:
            parts.append(f"## Part {card // 10}\n")
        parts.append(f"### Q: What is q{card}x?\n\n{words(card, 3 + card * 7 % length)}. e{card}x\n")
        if card % 3 == 0:
            parts.append(f"$$\\sum_{{i=1}}^{{{card}}} x_i^2 = \\frac{{a_{{{card}}}}}{{b}}$$\n")
    return "\n".join(parts)


WIDE = (
    "### Q: What is wide?\n\n"
     "Some `" + "unbreakable_name" * 12 + "` and " + "averyverylongword" * 20 + ".\n\n"
    + "```python\nx = '" + "wide " * 80 + "'\n```\n\n"
    + "| " + " | ".join(f"column number {n} UnbreakableNameOfColumn{n}" for n in range(9)) + " |\n"
    + "|" + "---|" * 9 + "\n"
    + "| " + " | ".join(f"$x_{n} = a + b + c + d$" for n in range(9)) + " |\n\n"
    + "$$" + " + ".join(f"\\frac{{a_{{{n}}}}}{{b_{{{n}}}}}" for n in range(40)) + " = 0$$\n\n"
    + "<table><tr>" + "".join(f"<td>cell{n}cell{n}cell{n}cell</td>" for n in range(14)) + "</tr></table>\n"
)  # fmt: skip

SCRIPTS = """\
### Q: 什么是卷积神经网络?

卷积神经网络是一种前馈神经网络。日本語も印刷できます。한국어도 됩니다.

### Q: Что такое градиентный спуск?

Метод нахождения минимума функции.

### Q: ما هو التعلم العميق؟

**A:** فرع من فروع التعلم الآلي.

### Q: Which emoji is 1 of #2?

Digits 0123456789, © ™ and 🎉 🚀.
"""
