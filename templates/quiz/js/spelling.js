// Near misses: a slip of the fingers, told apart from another word that only looks alike. The same, rule by rule, as
// askdown/answers/spelling.py.

const SHORTEST = 6; // letters below which one letter is too much of a word
const LONG = 12; // letters from which two slips are still slips
const NEGATIONS = new Set(["not", "no", "non", "never", "without", "nor", "neither", "cannot"]);
// What turns a word into its opposite, or into the other of a pair.
const PREFIXES = [
  "", "a", "an", "anti", "co", "de", "dis", "down", "en", "ex", "hetero", "homo", "hyper", "hypo", "il", "im", "in",
  "inter", "intra", "ir", "macro", "max", "micro", "min", "mis", "mono", "multi", "non", "out", "over", "poly",
  "post", "pre", "pro", "re", "semi", "sub", "super", "un", "under", "uni", "up",
];

/** Tell whether one normal form may be the other, mistyped: never decided for the taker, only offered. */
export function isSlip(typed, answer) {
  const letters = Math.min(Array.from(typed).length, Array.from(answer).length);
  if (letters < SHORTEST || !isWords(typed) || !isWords(answer)) return false;
  if (distance(typed, answer) > (letters >= LONG ? 2 : 1)) return false;
  const [one, other] = [typed.split(" "), answer.split(" ")];
  return negations(one) === negations(other) && !one.some((word, at) => at < other.length && areOpposites(word, other[at]));
}

/** Count the slips between two texts: letters too many, missing, wrong, or two neighbours swapped (OSA). */
export function distance(one, other) {
  const [first, second] = [Array.from(one), Array.from(other)];
  let earlier = [];
  let before = [];
  let row = second.map((_, at) => at).concat(second.length);
  first.forEach((letter, i) => {
    [earlier, before, row] = [before, row, [i + 1]];
    second.forEach((twin, j) => {
      let cost = Math.min(before[j + 1] + 1, row[j] + 1, before[j] + (letter === twin ? 0 : 1));
      if (i > 0 && j > 0 && letter === second[j - 1] && first[i - 1] === twin) cost = Math.min(cost, earlier[j - 1] + 1);
      row.push(cost);
    });
  });
  return row.at(-1);
}

function isWords(text) {
  return /^[\p{L} ]*$/u.test(text);
}

function negations(words) {
  return words.filter((word) => NEGATIONS.has(word)).sort().join(" ");
}

function areOpposites(one, other) {
  if (one === other) return false;
  const twins = stems(other);
  return stems(one).some(([first, stem]) => twins.some(([second, twin]) => first !== second && distance(stem, twin) <= 1));
}

function stems(word) {
  const left = (prefix) => Array.from(word.slice(prefix.length)).length;
  return PREFIXES.filter((prefix) => word.startsWith(prefix) && left(prefix) > 2).map((prefix) => [prefix, word.slice(prefix.length)]);
}
