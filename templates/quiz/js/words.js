// Every word of the interface, as the page brings it: words/*.toml among the templates has them.

const element = globalThis.document?.getElementById("words");

/** The words by their names; some are tables of words, those that count have forms for numbers. */
export const words = element ? JSON.parse(element.textContent) : {};

const numbers = (options) => new Intl.NumberFormat(`${words.lang}-u-nu-latn`, options); // the digits of all else here

/** Fill the names in braces of a text; one that has forms for numbers is chosen by the value `n`. */
export function fill(text, values) {
  const form = typeof text === "string" ? text : text[pluralOf(values.n)] ?? text.other;
  return form.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

function pluralOf(number) {
  return new Intl.PluralRules(words.lang).select(number);
}

/** Write a part of a whole (0 to 1) as people say it: `80%`. */
export function percent(part) {
  return numbers({ style: "percent" }).format(part);
}

const UNITS = [[60, "min"], [60, "h"], [24, "d"], [30.4, "mo"], [12, "y"]];

/** Write a time in milliseconds as people say it: `10 min`, `3 d`. */
export function spanOf(milliseconds) {
  let [amount, unit] = [milliseconds / 1000, "s"];
  for (const [size, name] of UNITS) {
    if (amount < size) break;
    [amount, unit] = [amount / size, name];
  }
  const maximumFractionDigits = amount < 10 && unit !== "s" ? 1 : 0;
  return `${numbers({ maximumFractionDigits }).format(amount)} ${words.units[unit]}`;
}

/** Write seconds as a clock does: `4:05`. */
export function clock(seconds) {
  const whole = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
