// Answers in the form in which they are compared: what nobody means to be judged by is gone. The same, rule by rule, as
// askdown/answers/normal_form.py; tests/vectors/answers.json holds what both must agree with.

const UNSEEN = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/gu;
const MARKS = /\\[()[\]]|[$`*]/gu;
const GREEK = {
  α: "alpha", β: "beta", γ: "gamma", δ: "delta", ε: "epsilon", ζ: "zeta", η: "eta", θ: "theta",
  ι: "iota", κ: "kappa", λ: "lambda", μ: "mu", ν: "nu", ξ: "xi", ο: "omicron", π: "pi",
  ρ: "rho", σ: "sigma", τ: "tau", υ: "upsilon", φ: "phi", χ: "chi", ψ: "psi", ω: "omega",
};
const LETTER = new RegExp(`[${Object.keys(GREEK).join("")}]`, "gu");
const COMMAND = new RegExp(`\\\\(?:var)?(${Object.values(GREEK).join("|")})(?![a-z])`, "gu");
const ZEROS = ["٠", "۰", "०", "০"].map((zero) => zero.codePointAt(0));
const DIGIT = /[٠-٩۰-۹०-९০-৯]/gu;

// Python's \s, which is not JavaScript's.
export const SPACE = "[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
const SPACES = new RegExp(`${SPACE}+`, "gu");
const WORD = "[\\p{L}\\p{N}_]";
const LETTERS = "[\\p{L}\\p{Nl}\\p{No}]";
const JOINT = new RegExp(
  `(?<=${WORD})[-‐‑‒–—](?=${WORD})|${SPACE}[‐‑‒–—]${SPACE}|_|(?<=${LETTERS}{2})/(?=${LETTERS}{2})`, "gu",
);
const HAN = "[⺀-⿟々-〇぀-ヿ㐀-䶿一-鿿豈-﫿𠀀-𳿿]";
const NEEDLESS = new RegExp(` (?=${HAN})|(?<=${HAN}) |(?<=${LETTERS}) (?=[0-9])|(?<=[0-9]) (?=${LETTERS})`, "gu");
const ARTICLE = /^(?:the|an|a) (?=[^ ])/u;
const BEFORE = /^[¿¡ ]+/u;
const AFTER = /[.,;:!?。、؟،؛। ]+$/u;

/** Give the form of an answer that is compared; equal forms are the same answer. */
export function normalForm(text) {
  let form = folded(text.replace(UNSEEN, "").normalize("NFKC")).normalize("NFKC").replaceAll("−", "-");
  form = form.replace(/[‘’‚′]/gu, "'").replace(/[“”„«»]/gu, '"').replace(MARKS, "");
  form = form.replace(COMMAND, "$1").replace(LETTER, (letter) => GREEK[letter]).replace(DIGIT, (digit) => valueOf(digit));
  form = trimmed(form.replace(JOINT, " ").replace(SPACES, " ")).replace(BEFORE, "").replace(AFTER, "");
  return form.replace(ARTICLE, "").replace(NEEDLESS, "");
}

/** Give the value of a decimal digit of one of the scripts that are read. */
export function valueOf(digit) {
  const code = digit.codePointAt(0);
  return String(code - ZEROS.findLast((zero) => zero <= code));
}

/** Give the form of code that is compared: case and inner spaces count, the block's indent and line ends do not. */
export function codeForm(text) {
  const ends = new RegExp(`${SPACE}+$`, "u");
  const cut = linesOf(text).map((line) => withoutTabs(line).replace(ends, ""));
  const lines = cut.join("\n").replace(/^\n+|\n+$/gu, "").split("\n");
  const indents = lines.filter(Boolean).map((line) => line.match(new RegExp(`^${SPACE}*`, "u"))[0].length);
  const indent = Math.min(...indents);
  return lines.map((line) => line.slice(Number.isFinite(indent) ? indent : 0)).join("\n");
}

/** Take the white space of both ends. */
export function trimmed(text) {
  return text.replace(new RegExp(`^${SPACE}+|${SPACE}+$`, "gu"), "");
}

// Case folding, of which JavaScript has none: lower case by way of capitals, so that ß is ss and ς is σ. Cherokee folds
// to its capitals, and the dotless ı to nothing else.
function folded(text) {
  return Array.from(text, (letter) => {
    if (/[\u13a0-\u13ff\uab70-\uabbf]/u.test(letter)) return letter.toUpperCase();
    return letter === "ı" ? letter : letter.toLowerCase().toUpperCase().toLowerCase();
  }).join("");
}

function linesOf(text) {
  const lines = text.split(/\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]/u);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

function withoutTabs(line) {
  let column = 0;
  return Array.from(line, (letter) => {
    const shown = letter === "\t" ? " ".repeat(4 - (column % 4)) : letter;
    column += Array.from(shown).length;
    return shown;
  }).join("");
}
