"""L: what `check` finds in questions that are read without trouble."""

from askdown.diagnostics.diagnostic import Rule, Severity

EMPTY_MARKER = Rule(
    code="L001",
    name="empty-marker",
    severity=Severity.WARNING,
    explanation="An answer is announced, and nothing follows, or only words that say that it is still missing. The "
    "question counts as unanswered.",
    example="## What is a receptive field?\n\n**Answer:** TODO",
)
LINK_ONLY_ANSWER = Rule(
    code="L002",
    name="link-only-answer",
    severity=Severity.NOTE,
    explanation="The answer is nothing but links, and words that point at them (`see`, `here`). Whoever learns with "
    "the card has to leave it, and sees nothing once a page is gone. Write what they should remember, and keep the "
    "link as the source.",
    example="## What is attention?\n\n[Read this](https://example.org/attention)",
)
LONG_ANSWER = Rule(
    code="L003",
    name="long-answer",
    severity=Severity.NOTE,
    explanation="The answer has more words than anybody recalls from one question: a card should ask for one thing. "
    "Ask several questions instead.",
    example="## What is a transformer?\n\n(five hundred words)",
)
DUPLICATE_QUESTION = Rule(
    code="L004",
    name="duplicate-question",
    severity=Severity.WARNING,
    explanation="Another card asks the same, in the same words up to articles and the like, and has another answer. "
    "Learners see two cards with one front and cannot know which answer is wanted. Join them, or say in the questions "
    "what tells them apart; an id (`{#id}`) says that both are meant.",
    example="## What is dropout?\n\nA layer that …\n\n## What's dropout?\n\nA way to …",
)
NEAR_DUPLICATE = Rule(
    code="L005",
    name="near-duplicate",
    severity=Severity.NOTE,
    explanation="Another card asks nearly the same and has nearly the same answer, or asks in the same words, spelled "
    "a little otherwise. One of them may be enough.",
    example="## Why is dropout used?\n\nIt keeps …\n\n## What is dropout used for?\n\nIt keeps …",
)
NO_ALTERNATIVE_TEXT = Rule(
    code="L006",
    name="no-alternative-text",
    severity=Severity.NOTE,
    explanation="The image has no alternative text, or one that says nothing (`image`, the file's name). Screen "
    "readers, text exports and cards whose image is missing have only that text.",
    example="![](images/relu.svg)",
)
DEAD_LINK = Rule(
    code="L007",
    name="dead-link",
    severity=Severity.WARNING,
    explanation="The link leads to a file that does not exist. Addresses are relative to the file that holds them; one "
    "that begins with a slash is relative to the source folder, then to the project.",
    example="See [the notes](../notes/relu.md).",
)
KEY_MISSING = Rule(
    code="L008",
    name="key-missing",
    severity=Severity.WARNING,
    explanation="The question has options and none is marked as right, or the key names none of them, so it stays a "
    "plain question. Check the right box (`- [x]`), or write a line `Answer: B` under lettered options.",
    example="## Which layer has no weights?\n\n- [ ] pooling\n- [ ] convolution",
)
ALL_OPTIONS_RIGHT = Rule(
    code="L009",
    name="all-options-right",
    severity=Severity.WARNING,
    explanation="Every option is checked: there is nothing to choose, so it stays a plain question. Add an option that "
    "is wrong, or write the list without boxes.",
    example="## Which of these are optimisers?\n\n- [x] Adam\n- [x] RMSProp",
)
REPEATED_OPTION = Rule(
    code="L010",
    name="repeated-option",
    severity=Severity.WARNING,
    explanation="Two options of a question say the same. Remove one, or say what tells them apart.",
    example="- [x] Adam\n- [ ] SGD\n- [ ] SGD",
)
CONTRADICTING_OPTIONS = Rule(
    code="L011",
    name="contradicting-options",
    severity=Severity.ERROR,
    explanation="Two options of a question say the same, and one of them is right, the other wrong: nobody can answer "
    "it.",
    example="- [x] Adam\n- [ ] SGD\n- [ ] Adam",
)
LONGEST_KEY = Rule(
    code="L012",
    name="longest-key",
    severity=Severity.NOTE,
    explanation="The right option is much longer than every other one, which gives it away: authors qualify what is "
    "true. Shorten it, or make another one as long.",
    example="- [x] It normalises over the features of each sample, not over the batch\n- [ ] It drops units",
)
SKEWED_KEYS = Rule(
    code="L013",
    name="skewed-keys",
    severity=Severity.NOTE,
    explanation="In the questions of this file the right option stands in one place far more often than chance would "
    "put it there. Decks shuffle options unless their list is numbered; readers of the file see the pattern.",
    example="(twenty questions with four options each, and in fifteen the second is right)",
)
ALL_OF_THE_ABOVE = Rule(
    code="L014",
    name="all-of-the-above",
    severity=Severity.NOTE,
    explanation="An option that speaks of the others (all, none, both of the above) can be answered by knowing two of "
    "them, and confuses where options are shuffled; it is kept last. Let several options be right instead.",
    example="- [ ] dropout\n- [ ] weight decay\n- [x] all of the above",
)
PLAIN_NEGATION = Rule(
    code="L015",
    name="plain-negation",
    severity=Severity.NOTE,
    explanation="The question asks for what is not so, and the negation is easily overlooked. Write it in bold or "
    "in capitals, or ask for what is so.",
    example="## Which of these is not an activation function?",
)
TYPOGRAPHIC_BULLET = Rule(
    code="L016",
    name="typographic-bullet",
    severity=Severity.NOTE,
    explanation="The line begins with a rare bullet of a word processor, which was read as text: the lines of such a "
    "list run together into one paragraph (the usual bullets are read as lists, see R007). `check --fix` writes `-`.",
    example="⁃ max pooling\n⁃ mean pooling",
)
TAB_AFTER_MARKER = Rule(
    code="L017",
    name="tab-after-marker",
    severity=Severity.NOTE,
    explanation="A tab stands behind a list marker. How far it reaches depends on the program that shows it, and with "
    "it what belongs to the item. `check --fix` writes as many spaces as the tab has in Markdown.",
    example="1.\tpooling",
)
UNREAD_TAGS = Rule(
    code="L018",
    name="unread-tags",
    severity=Severity.NOTE,
    explanation="The line looks as if it gave tags, but is not written as they are read, so it is text of a card. "
    "Write `**Tags:** one, two` on a line of its own, `<!-- tags: one, two -->`, or `tags:` in the front matter.",
    example="Tags = cnn; pooling",
)
DEAD_ANCHOR = Rule(
    code="L019",
    name="dead-anchor",
    severity=Severity.NOTE,
    explanation="The link leads to a place in a page (`#…`), and the page has no heading and no id of that name. In "
    "Anki a place in a page is never there, so a card says better itself what it needs.",
    example="See [above](#what-is-padding).",
)
EMPTY_OPTION = Rule(
    code="L020",
    name="empty-option",
    severity=Severity.WARNING,
    explanation="An option says nothing: only its box stands there. Write what it says behind the box, or below it, "
    "indented as far; or remove it.",
    example="- [x] Adam\n- [ ]",
)

RULES = (
    EMPTY_MARKER,
    LINK_ONLY_ANSWER,
    LONG_ANSWER,
    DUPLICATE_QUESTION,
    NEAR_DUPLICATE,
    NO_ALTERNATIVE_TEXT,
    DEAD_LINK,
    KEY_MISSING,
    ALL_OPTIONS_RIGHT,
    REPEATED_OPTION,
    CONTRADICTING_OPTIONS,
    LONGEST_KEY,
    SKEWED_KEYS,
    ALL_OF_THE_ABOVE,
    PLAIN_NEGATION,
    TYPOGRAPHIC_BULLET,
    TAB_AFTER_MARKER,
    UNREAD_TAGS,
    DEAD_ANCHOR,
    EMPTY_OPTION,
)
