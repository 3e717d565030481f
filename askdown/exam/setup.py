"""What can be settled about an exam."""

import msgspec


class ExamSetup(msgspec.Struct, frozen=True):
    """Settings of an exam; together with the questions and their order they give its pages, byte for byte.

    `points` is what a question counts, `open_points` one that is answered freely; `sheet` adds a page to mark the
    answers on; `large` prints for weak eyes; `lang` and `dir` are those of the paper itself; `words` is the language of
    what the program writes on it, where that is another.
    """

    title: str
    questions: int = 20
    variants: int = 1
    seed: int = 1
    points: int = 1
    open_points: int = 3
    sheet: bool = False
    large: bool = False
    lang: str = "en"
    dir: str = ""
    words: str = ""

    @property
    def font_size(self) -> float:
        """Size of running text in points."""
        return 17.0 if self.large else 11.0
