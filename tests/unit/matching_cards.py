"""Cards for tests of matching: six on neural networks, twenty that look alike; and the ids that they come to have."""

from collections.abc import Sequence

from askdown.identity.sightings import Sighting
from tests.unit.identity_world import Built, World, card

PADDING = card(
    "What is padding in a convolution?", "Rows and columns of zeros around the input, so that borders count."
)


STRIDE = card("What is the stride of a convolution?", "The step, in pixels, by which the kernel moves over the input.")


POOLING = card("What is pooling?", "A layer that keeps the maximum or the mean of each small window of its input.")


ADAM = card("How does Adam differ from SGD?", "It scales each step by running estimates of both gradient moments.")


RELU = card(
    "Why does ReLU train faster than a sigmoid?", "Its gradient is one for all positive inputs and never fades."
)


DROPOUT = card("What does dropout do?", "It switches off random units in training, which keeps them from co-adapting.")


CARDS = (PADDING, STRIDE, POOLING, ADAM, RELU, DROPOUT)


def after(*cards: Sighting, before: Sequence[Sighting] = CARDS) -> tuple[list[str], Built]:
    """Build `before`, then `cards`; give the GUIDs that the former had, and the second build."""
    world = World()
    return world.build(before).guids, world.build(cards)


SAME = [
    card("What's the output?", f"It prints the number {n} times {n + 1}, which is {n * (n + 1)}.") for n in range(20)
]
