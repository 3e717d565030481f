"""Titles over questions for readers: `Review questions`, `Check yourself`, `Important theory questions`."""

from functools import lru_cache

from askdown.readers.words.phrases import has_one_of, is_one_of, says, starts_with_one_of

_has_review = has_one_of("review_titles")
_is_plain = is_one_of("plain_titles")
_leads = starts_with_one_of("leading_titles")
_leads_alone = is_one_of("leading_titles")
_is_unsettled = is_one_of("unsettled_words")
_LONGEST = 60  # characters


@lru_cache(maxsize=4096)
def is_review_title(title: str) -> bool:
    """Tell such a title; `Questions` alone, and `Open questions`, are over what nobody could answer as well."""
    if len(title) > _LONGEST:
        return False
    return _has_review(title) or _is_over_some_questions(title.partition("(")[0])


def _is_over_some_questions(title: str) -> bool:
    said = [word for word in title.split() if says(word)]
    named = len(said) > 1 and (_is_plain(said[-1]) or (_leads(title) and not _leads_alone(title)))
    return named and not any(map(_is_unsettled, said))
