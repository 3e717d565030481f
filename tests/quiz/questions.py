"""Questions of every kind, with everything that content can hold."""

CHOICES = """\
---
tags: [shapes]
---

### Which of these has no corner?

- [x] circle
  > It has one side only.
- [ ] square
  > It has four.
- [ ] triangle
- [ ] all of the above

Explanation: corners are where sides meet.

### Which of these are prime?

- [x] two
- [ ] four
- [x] three
- [ ] nine

### How many sides has a hexagon?

1. [ ] 5
2. [x] 6
3. [ ] 7

### True or false: a square is a rectangle.

True: it has four right angles.
"""

TYPED = """\
### Who wrote down the axioms of plane geometry?

Euclid, in thirteen books.

Accept: Euclid | Euclid of Alexandria

### What is the square root of two?

= 1.41 +- 0.01

### What is the study of triangles called?

Trigonometry

### What is a theorem?

A **statement** that has been proved. See the note[^1].

| kind | | proof |
|---|---|---|
| axiom | accepted | none |
| lemma | small and with quite a lot of words in its cell so that the table is wide | short |

```python
def area(width: float, height: float) -> float:  # a comment that makes this line rather long, longer than a phone
    return width * height
```

- [x] proved
- [x] named

#### A heading

Text with `code`, ==a mark==, <kbd>Ctrl</kbd> and a [link](https://example.org/).

###### A low heading

> A quotation.

[^1]: A footnote.
"""

GAPS = """\
A triangle has {{c1::three::how many?}} corners, and its angles add up to {{c2::180}} degrees.

The {{c1::circumference}} of a circle is the line around it.
"""

FORMULAS = r"""
### What is the theorem of Pythagoras?

In a right triangle with legs $a$ and $b$:

$$ c^2 = a^2 + b^2 $$

Too wide for a phone, and not to be broken: $(a + b)^2 = a^2 + 2ab + b^2 = c^2 + 4 \cdot \tfrac{1}{2}ab = c^2 + 2ab$.

### What is the area of a circle?

$$ A = \int_0^{2\pi} \int_0^r \rho \, \mathrm{d}\rho \, \mathrm{d}\varphi + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 $$
"""

FILES = {"choices.md": CHOICES, "typed.md": TYPED, "gaps.md": GAPS, "formulas.md": FORMULAS}
