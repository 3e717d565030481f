// Times as people say them.
import assert from "node:assert/strict";
import test from "node:test";

import { clock, spanOf } from "../../templates/quiz/js/words.js";

const SECOND = 1000;
const DAY = 24 * 3600 * SECOND;

test("spans have the largest unit that fits", () => {
  const spans = [30 * SECOND, 60 * SECOND, 330 * SECOND, 3600 * SECOND, DAY, 8.4 * DAY, 45 * DAY, 800 * DAY];
  assert.deepEqual(spans.map(spanOf), ["30 s", "1 min", "5.5 min", "1 h", "1 d", "8.4 d", "1.5 mo", "2.2 y"]);
});

test("a clock has minutes and seconds", () => {
  assert.deepEqual([0, 9, 60, 605.2, -3].map(clock), ["0:00", "0:09", "1:00", "10:06", "0:00"]);
});
