// When cards come back, with the scheduler of the page (npm's ts-fsrs in askdown/bundles).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import vm from "node:vm";

import { hasScheduler, isDue, newCard, preview, review } from "../../templates/quiz/js/schedule.js";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOW = Date.UTC(2026, 0, 5, 23, 30);

test("without its bundle a page has no scheduler", () => {
  assert.equal(hasScheduler(), false);
  const before = new Set(Object.getOwnPropertyNames(globalThis));
  const bundle = readFileSync(new URL("../../askdown/bundles/ts-fsrs.js", import.meta.url), "utf8");
  vm.runInThisContext(bundle);
  assert.equal(hasScheduler(), true);
  assert.deepEqual(Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name)), ["AskdownFSRS"]);
  assert.ok(bundle.length < 25_000, `${bundle.length} characters`);
});

test("a new card is due at once", () => {
  assert.ok(isDue(newCard(NOW), NOW));
  assert.ok(isDue(null, NOW));
});

test("a card goes through its steps, and then comes back after days", () => {
  const seen = review(null, 3, NOW);
  assert.equal(seen.state, "learning");
  assert.equal(seen.due, NOW + 10 * MINUTE);
  assert.ok(!isDue(seen, NOW));
  const known = review(seen, 3, NOW + 10 * MINUTE);
  assert.equal(known.state, "review");
  assert.equal(known.due, NOW + 10 * MINUTE + 2 * DAY);
  assert.deepEqual([known.reviews, known.lapses], [2, 0]);
});

test("a forgotten card is learned again, and its lapse is counted", () => {
  const known = review(null, 4, NOW);
  const lapsed = review(known, 1, known.due);
  assert.equal(lapsed.state, "relearning");
  assert.equal(lapsed.due, known.due + 10 * MINUTE);
  assert.equal(lapsed.lapses, 1);
  assert.ok(lapsed.stability < known.stability);
});

test("an hour over midnight is no day", () => {
  const known = review(null, 4, NOW);
  const soon = review(known, 3, NOW + 60 * MINUTE);
  const sooner = review(known, 3, NOW + MINUTE);
  assert.equal(soon.stability, sooner.stability);
});

test("a clock that was set back makes no time pass", () => {
  const known = review(null, 4, NOW);
  assert.equal(review(known, 3, NOW - 3 * DAY).stability, review(known, 3, NOW).stability);
});

test("the four grades say after how long a card would come back", () => {
  assert.deepEqual(preview(null, NOW), { 1: MINUTE, 2: 6 * MINUTE, 3: 10 * MINUTE, 4: 8 * DAY });
  const known = review(null, 4, NOW);
  const spans = preview(known, known.due);
  assert.ok(spans[1] < spans[2] && spans[2] < spans[3] && spans[3] < spans[4]);
  for (const grade of [1, 2, 3, 4]) assert.equal(review(known, grade, known.due).due, known.due + spans[grade]);
});

test("a schedule survives JSON, and a review leaves the one before it as it was", () => {
  const known = Object.freeze(review(null, 4, NOW));
  assert.deepEqual(review(JSON.parse(JSON.stringify(known)), 2, known.due), review(known, 2, known.due));
});
