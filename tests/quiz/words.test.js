// Words with numbers in them, and times as people say them.
import assert from "node:assert/strict";
import test from "node:test";

import { clock, fill, percent, spanOf, words } from "../../templates/quiz/js/words.js";

test.beforeEach(() => Object.assign(words, { lang: "en", units: { s: "s", min: "min", h: "h", d: "d", mo: "mo", y: "y" } }));

const SECOND = 1000;
const DAY = 24 * 3600 * SECOND;

test("spans have the largest unit that fits", () => {
  const spans = [30 * SECOND, 60 * SECOND, 330 * SECOND, 3600 * SECOND, DAY, 8.4 * DAY, 45 * DAY, 800 * DAY];
  assert.deepEqual(spans.map(spanOf), ["30 s", "1 min", "5.5 min", "1 h", "1 d", "8.4 d", "1.5 mo", "2.2 y"]);
});

test("a clock has minutes and seconds", () => {
  assert.deepEqual([0, 9, 60, 605.2, -3].map(clock), ["0:00", "0:09", "1:00", "10:06", "0:00"]);
});

test("names in braces are filled, and forms go with the number as in the language", () => {
  assert.equal(fill("{done} of {all}", { done: 2, all: 3 }), "2 of 3");
  words.lang = "pl";
  const cards = { one: "{n} karta", few: "{n} karty", many: "{n} kart", other: "{n} karty" };
  assert.deepEqual([1, 2, 5, 22, 25].map((n) => fill(cards, { n })), ["1 karta", "2 karty", "5 kart", "22 karty", "25 kart"]);
  assert.equal(fill({ other: "{n}" }, { n: 1 }), "1");
});

test("numbers are written as in the language, with digits that all else has", () => {
  Object.assign(words, { lang: "de", units: { min: "Min." } });
  assert.equal(spanOf(330 * SECOND), "5,5 Min.");
  assert.equal(percent(0.8), "80\u00a0%");
  words.lang = "fa";
  assert.match(percent(0.8), /80/);
});
