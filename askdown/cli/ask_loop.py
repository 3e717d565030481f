"""A round of questions, asked one after the other: prompts, what is made of the lines that come back, what is kept."""

from collections.abc import Callable
from typing import Literal, TypeAlias

import msgspec

from askdown.answers.judge import Judgement
from askdown.cli.ask_screen import (
    HELP,
    LETTERS,
    grades_prompt,
    show_options,
    show_question,
    show_solution,
    show_verdict,
)
from askdown.cli.progress_store import ProgressStore
from askdown.cli.terminal import Terminal
from askdown.learning.exercises import Exercise, judge_picked, judge_typed, ordered_options
from askdown.learning.records import Grade, Outcome, Record, counted
from askdown.learning.rounds import Result, Round, answered, corrected, open_count, put_off
from askdown.learning.scheduling import GRADES, intervals, reviewed
from askdown.model import Option

Verdict: TypeAlias = Judgement | Literal["open"]
"""What is known of an answer before its taker says more; "open" is for the taker to say."""


class CommandGiven(Exception):  # noqa: N818  # like KeyboardInterrupt, no error: it leaves a question from any prompt
    """One of the commands that can be given at each prompt: "u", "s" or "q"."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class Given(msgspec.Struct, frozen=True):
    """An answer: how it was judged, the texts that were typed, the options that were picked."""

    verdict: Verdict
    texts: tuple[str, ...] = ()
    picked: frozenset[int] = frozenset()


class Final(msgspec.Struct, frozen=True):
    """What is noted of an answer: how it was, the grade in Study, a text that was claimed to be right."""

    outcome: Outcome
    grade: Grade | None = None
    claim: str = ""


class Desk:
    """Where questions are asked: the cards, the terminal, progress, and the round as far as it has come."""

    def __init__(  # noqa: PLR0913 - what a round needs, each of another kind
        self,
        exercises: dict[str, Exercise],
        terminal: Terminal,
        store: ProgressStore,
        *,
        records: dict[str, Record],
        seed: int,
        clock: Callable[[], int],
        typing: bool,
    ) -> None:
        self.exercises = exercises
        self.terminal = terminal
        self.store = store
        self.records = records
        self.seed = seed
        self.clock = clock
        self.typing = typing
        self.round = Round("study", (), None)
        self.claims: list[tuple[Exercise, str]] = []
        self._past: list[tuple[Round, str, Record | None, int]] = []

    def go(self, begun: Round) -> None:
        """Ask until nothing is left, the taker ends, or the lines end."""
        self.round = begun
        try:
            while self.round.at:
                self._step(self.round.at)
            self._settle_near_ones()
        except EOFError:
            self.terminal.show()

    def _step(self, name: str) -> None:
        try:
            given, final = self._ask(self.exercises[name])
        except CommandGiven as command:
            self._obey(command.name)
        else:
            self._note(name, given, final)

    def _obey(self, command: str) -> None:
        match command:
            case "s":
                self.round = put_off(self.round, self.clock())
            case "u":
                self._undo()
            case _:
                self.round = msgspec.structs.replace(self.round, at=None)

    def _undo(self) -> None:
        if not self._past:
            self.terminal.show("There is nothing to take back.", "dim")
            return
        self.round, name, before, claims = self._past.pop()
        del self.claims[claims:]
        if before:
            self.records[name] = before
        else:
            self.records.pop(name, None)
        self.records = self.store.save(self.records)
        self.terminal.show("Taken back.", "dim")

    def _note(self, name: str, given: Given, final: Final) -> None:
        """Keep an answer, and go on to the next question."""
        now, before = self.clock(), self.records.get(name)
        self._past.append((self.round, name, before, len(self.claims)))
        record = counted(before, final.outcome, now, final.claim)
        if final.grade:
            record = msgspec.structs.replace(
                record, schedule=reviewed(before.schedule if before else None, final.grade, now)
            )
        if final.claim:
            self.claims.append((self.exercises[name], final.claim))
        self._keep(name, record)
        result = Result(name, final.outcome, given.texts, near=given.verdict == "near")
        due = record.schedule.due if final.grade and record.schedule else None
        self.round = answered(self.round, result, now, due)

    def _keep(self, name: str, record: Record) -> None:
        self.records[name] = record
        self.records = self.store.save(self.records)

    def _ask(self, exercise: Exercise) -> tuple[Given, Final]:
        """Put a question; gives the answer and what is noted of it. Raises CommandGiven and EOFError."""
        options = ordered_options(exercise, self.seed)
        show_question(self.terminal, exercise, options, len(self.round.results), open_count(self.round))
        given = self._answer(exercise, options)
        if self.round.mode == "test" and given.verdict != "open":
            return given, Final("right" if given.verdict == "right" else "wrong")
        show_verdict(self.terminal, given.verdict)
        show_options(self.terminal, options, given.picked)
        show_solution(self.terminal, exercise)
        return given, self._decide(exercise, given)

    def _answer(self, exercise: Exercise, options: list[Option]) -> Given:
        if 0 < len(options) <= len(LETTERS):
            return self._pick(exercise, options)
        typed = exercise.is_typed and (self.typing or exercise.kind in {"typed", "number"})
        if not typed:
            self._prompt("Enter shows the answer:")
            return Given("open")
        gaps = len(exercise.blanks)
        prompts = [f"Gap {at}:" for at in range(1, gaps + 1)] if gaps > 1 else ["Gap:" if gaps else "Your answer:"]
        texts = tuple(self._prompt(prompt) for prompt in prompts)
        if not any(texts):
            return Given("open")
        return Given(judge_typed(exercise, texts), texts)

    def _pick(self, exercise: Exercise, options: list[Option]) -> Given:
        """Ask for letters or numbers of options until there are some."""
        several = exercise.kind == "several"
        prompt = f"{'All that are right' if several else 'Pick one'} (A–{LETTERS[len(options) - 1]}):"
        while True:
            picked = picked_options(self._prompt(prompt), len(options))
            if picked and (several or len(picked) == 1):
                return Given(judge_picked(options, picked), picked=picked)
            self.terminal.show("Letters of options, as in AC." if several else "The letter of one option.", "yellow")

    def _decide(self, exercise: Exercise, given: Given) -> Final:
        """Turn a verdict into what is noted; the taker has the last word on what was typed."""
        verdict, claim = given.verdict, ""
        if verdict == "near":
            counts = self._choice("Is it only a slip? 1 It counts  2 It does not", "12", "")
            verdict = "right" if counts == "1" else "wrong"
            claim = _claim(exercise, given) if verdict == "right" else ""
        elif verdict == "wrong" and given.texts:
            said = self._choice("Enter goes on, r: I was right", "r", "-")
            if said == "r":
                verdict, claim = "right", _claim(exercise, given)
        if self.round.mode == "study":
            return self._grade(exercise, verdict, claim)
        if verdict == "open":
            knew = self._choice("Did you know it? 1 No  2 Yes", "12", "")
            return Final("right" if knew == "2" else "wrong")
        return Final("right" if verdict == "right" else "wrong", claim=claim)

    def _grade(self, exercise: Exercise, verdict: Verdict, claim: str) -> Final:
        """Let recall be graded. What was checked has less to say: wrong is Again, and right is Good at most."""
        record = self.records.get(exercise.id)
        spans = intervals(record.schedule if record else None, self.clock())
        if verdict == "wrong":
            return Final("wrong", 1)
        offered: tuple[Grade, ...] = GRADES if verdict == "open" else (2, 3)
        prompt = grades_prompt(spans, offered, 3)
        grade = GRADES[int(self._choice(prompt, "".join(map(str, offered)), "3")) - 1]
        return Final("wrong" if grade == 1 else "right", grade, claim)

    def _settle_near_ones(self) -> None:
        """After a test: what was nearly right is for the taker to decide."""
        for place, result in enumerate(self.round.results):
            if not result.near or self.round.mode != "test":
                continue
            exercise = self.exercises[result.id]
            self.terminal.show(f"Close: {exercise.name}", "bold yellow")
            self.terminal.show(f"  You typed {' · '.join(result.given)}")
            show_solution(self.terminal, exercise)
            if self._choice("Is it only a slip? 1 It counts  2 It does not", "12", "") == "1":
                self.round = corrected(self.round, place)
                claim = _claim(exercise, Given("near", result.given))
                self._keep(exercise.id, counted(self.records.get(exercise.id), "right", self.clock(), claim))

    def _choice(self, prompt: str, allowed: str, proposal: str) -> str:
        """Ask until the answer is one of the allowed characters; an empty line is the proposal."""
        self.terminal.show()
        while True:
            said = self._prompt(f"{prompt}:").lower() or proposal
            if said and (said == proposal or said in allowed):
                return said
            self.terminal.show(f"One of {', '.join(allowed)}.", "yellow")

    def _prompt(self, prompt: str) -> str:
        """Ask for a line; commands leave the question. Raises CommandGiven and EOFError."""
        while True:
            line = self.terminal.ask(prompt)
            if line in {":u", ":s", ":q"}:
                raise CommandGiven(line[1:])
            if line not in {":?", ":h", ":help"}:
                return line
            for text in HELP:
                self.terminal.show(text, "dim")


def picked_options(line: str, count: int) -> frozenset[int]:
    """Read letters or numbers of options, `ac`, `A, C` or `1 3`; nothing where something else is among them."""
    signs = [sign for sign in line.upper() if sign not in " ,;."]
    places = [LETTERS.find(sign) if sign in LETTERS else int(sign) - 1 if sign in "123456789" else -1 for sign in signs]
    return frozenset(places) if all(0 <= place < count for place in places) else frozenset()


def _claim(exercise: Exercise, given: Given) -> str:
    """Give the text that could be accepted from now on; of several gaps nobody knows which."""
    return given.texts[0] if len(given.texts) == 1 and exercise.number is None else ""
