// Numbers as people type them. The same, rule by rule, as askdown/answers/numbers.py.

import { SPACE, trimmed, valueOf } from "./normal_form.js";

const SLACK = 1e-12; // of a value: decimals that are equal on paper differ by less in binary
const PARTS = " \\u00a0\\u2007\\u2009\\u202f'’";
const DIGITS = `[0-9]+(?:[${PARTS}][0-9]{3})*(?:\\.[0-9]+)?|\\.[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?`;
const POWER = "(?:e([+-]?[0-9]{1,9})|(?:[*·×x]|\\\\cdot|\\\\times)10\\^\\{?([+-]?[0-9]{1,9})\\}?)";
const NUMBER = new RegExp(`^(?:([+-]?)(${DIGITS})${POWER}?(\\\\?%)?)$`, "iu");
const POWER_OF_TEN = /^([+-]?)10\^\{?([+-]?[0-9]{1,9})\}?$/u;
const FRACTION = /^(?:([+-]?)([0-9]{1,15})\/([0-9]{1,15})|([+-]?)\\[dt]?frac\{([0-9]{1,15})\}\{([0-9]{1,15})\})$/u;
const IGNORED = /\\[()[\],;]|\$|(?<=[0-9])\{,\}/gu;
const SPACES = new RegExp(
  `${SPACE}+(?=[*·×x\\\\%+\\-])|(?<=[*·×x+\\-])${SPACE}+|(?<=\\\\times)${SPACE}+|(?<=\\\\cdot)${SPACE}+|${SPACE}*(/)${SPACE}*`,
  "gu",
);
const GROUPING = new RegExp(`[${PARTS},]`, "gu");
const RAISED = /(?<![0-9])10([⁺⁻]?[⁰¹²³⁴-⁹]{1,9})/gu;
const SIGNS = {
  "٫": ".", "．": ".", "٬": ",", "，": ",", "٪": "%", "％": "%", "＋": "+", "／": "/", "＊": "*",
  "−": "-", "–": "-", "‐": "-", "‑": "-", "‒": "-", "－": "-",
};

/** Read what is a number and nothing else (`-3`, `1e-3`, `2·10^{-3}`, `5 %`, `1/3` …); null for all else. */
export function readNumber(text) {
  const given = trimmed(plain(text)).replace(/[.;!? ]+$/u, "").replace(SPACES, "$1");
  return fraction(given) ?? powerOfTen(given) ?? decimal(given);
}

/** Tell whether a number lies between two others, both included; one that is too large for a computer never does. */
export function isWithin(number, [low, high]) {
  if (!Number.isFinite(number)) return false;
  const slack = SLACK * Math.max(Math.abs(low), Math.abs(high), Math.abs(number));
  return low - slack <= number && number <= high + slack;
}

function plain(text) {
  return text
    .replace(IGNORED, "")
    .replace(/[٠-٩۰-۹०-९০-৯]/gu, valueOf)
    .replace(/[０-９]/gu, (digit) => String(digit.codePointAt(0) - 0xff10))
    .replace(/[٫．٬，٪％＋／＊−–‐‑‒－]/gu, (sign) => SIGNS[sign])
    .replace(RAISED, (_, power) => `10^${power.normalize("NFKC").replace("−", "-")}`);
}

function fraction(text) {
  const found = FRACTION.exec(text);
  if (!found) return null;
  const [sign, top, bottom] = found[3] ? found.slice(1, 4) : found.slice(4, 7);
  return Number(bottom) ? (sign === "-" ? -1 : 1) * (Number(top) / Number(bottom)) : null;
}

function powerOfTen(text) {
  const found = POWER_OF_TEN.exec(text);
  return found && Number(`${found[1]}1e${found[2]}`);
}

function decimal(text) {
  const found = NUMBER.exec(text);
  if (!found) return null;
  const [, sign, digits, power, ofTen, percent] = found;
  const exponent = Number(power ?? ofTen ?? 0) - (percent ? 2 : 0);
  return Number(`${sign}${digits.replace(GROUPING, "")}e${exponent}`);
}
