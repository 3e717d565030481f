"""Which form of a word goes with a number, by language: the rules of Unicode's CLDR for whole numbers."""

from collections.abc import Callable


def plural(lang: str, number: int) -> str:
    """Give the category of a whole number, 0 or more, in a language: zero, one, two, few, many or other.

    Scripts in a page ask `Intl.PluralRules`, which knows the same. Languages without a rule here have that of English.
    """
    return _RULES.get(lang.split("-", maxsplit=1)[0], _one)(number)


def _one(number: int) -> str:
    return "one" if number == 1 else "other"


def _none_or_one(number: int) -> str:
    return "one" if number <= 1 else "other"


def _other(number: int) -> str:  # noqa: ARG001  (one signature)
    return "other"


def _slavic(number: int) -> str:
    if number % 10 == 1 and number % 100 != 11:  # noqa: PLR2004  (the rule's own numbers)
        return "one"
    return "few" if _ends_with_few(number) else "many"


def _croatian(number: int) -> str:
    return _slavic(number).replace("many", "other")


def _polish(number: int) -> str:
    if number == 1:
        return "one"
    return "few" if _ends_with_few(number) else "many"


def _ends_with_few(number: int) -> bool:
    return number % 10 in {2, 3, 4} and number % 100 not in {12, 13, 14}


def _czech(number: int) -> str:
    return {1: "one", 2: "few", 3: "few", 4: "few"}.get(number, "other")


def _romanian(number: int) -> str:
    if number == 1:
        return "one"
    return "few" if number == 0 or number % 100 in range(1, 20) else "other"


def _hebrew(number: int) -> str:
    return {1: "one", 2: "two"}.get(number, "other")


def _arabic(number: int) -> str:
    if number < 3:  # noqa: PLR2004  (the rule's own numbers)
        return ("zero", "one", "two")[number]
    rest = number % 100
    return "few" if rest in range(3, 11) else "many" if rest in range(11, 100) else "other"


_RULES: dict[str, Callable[[int], str]] = {
    **dict.fromkeys(("id", "ja", "ko", "th", "vi", "zh"), _other),
    **dict.fromkeys(("bn", "fa", "fr", "hi", "pt"), _none_or_one),
    **dict.fromkeys(("ru", "uk"), _slavic),
    "ar": _arabic,
    "cs": _czech,
    "he": _hebrew,
    "hr": _croatian,
    "pl": _polish,
    "ro": _romanian,
}
