"""Questions with answers that several tests make cards of."""

STARS = {
    "Why do stars twinkle?": "Moving air bends their light now this way, now that way.",
    "What is a light-year?": "The way that light goes in one year, some ten trillion kilometres.",
    "Which star is nearest to the sun?": "Proxima in the Centaur, a red dwarf.",
    "What will become of the sun?": "First a red giant, and at last a white dwarf.",
    "Why is the night dark?": "The light of stars that are too far away has not yet reached us.",
    "What is a nova?": "A white dwarf on whose surface hydrogen of its companion explodes.",
}
TWINKLE, LIGHT_YEAR, PROXIMA, FUTURE, NIGHT, NOVA = STARS

BIRDS = {
    "Why do geese fly in a wedge?": "Each flies in the upwash of the one before it, and so saves strength.",
    "Which bird lays the largest egg?": "The ostrich; for its body the kiwi lays the largest.",
    "How does an owl fly so silently?": "The comb at the edge of its feathers breaks up the air.",
    "Why can a parrot speak?": "It has a tongue that moves well, and a brain that learns sounds.",
}
GEESE, EGG, OWL, PARROT = BIRDS

CELLS = {
    "What does a mitochondrion do?": "It makes most of the ATP of a cell by burning sugars and fats.",
    "What is a ribosome made of?": "Of RNA and of proteins, in two parts that meet on a messenger.",
    "Why do plant cells have a wall?": "It bears the pressure of the water inside, so that the plant stands.",
    "Which cells of mammals have no nucleus?": "Red blood cells, which lose theirs while they ripen.",
}
MITOCHONDRION, RIBOSOME, WALL, NUCLEUS = CELLS
