// A round of questions: where it is, what it leaves behind.
import assert from "node:assert/strict";
import test from "node:test";

import { answered, begin, corrected, progressOf, putOff, resumed, scoreOf } from "../../templates/quiz/js/session.js";

const MINUTE = 60000;
const ids = ["a", "b", "c"];

test("a round goes from card to card, and ends", () => {
  let round = begin("practice", ids);
  const asked = [];
  while (round.at !== null) {
    asked.push(round.at);
    round = answered(round, { outcome: round.at === "b" ? "wrong" : "right" }, 0);
  }
  assert.deepEqual(asked, ids);
  assert.deepEqual(scoreOf(round), { right: 2, all: 3, wrong: ["b"], missed: 0 });
  assert.deepEqual(progressOf(round), { done: 3, all: 3 });
});

test("what is put off comes at the end, also when it is the only one", () => {
  let round = putOff(begin("practice", ids), 0);
  assert.equal(round.at, "b");
  round = answered(answered(round, { outcome: "right" }, 0), { outcome: "right" }, 0);
  assert.equal(round.at, "a");
  assert.equal(putOff(round, 0).at, "a");
  assert.deepEqual(progressOf(round), { done: 2, all: 3 });
});

test("Study asks again what is due soon: when it is due, or when nothing else is left", () => {
  let round = answered(begin("study", ids), { outcome: "wrong" }, 0, MINUTE);
  assert.equal(round.at, "b");
  round = answered(round, { outcome: "right" }, 2 * MINUTE, 10000 * MINUTE);
  assert.equal(round.at, "a", "due by now");
  round = answered(round, { outcome: "right" }, 2 * MINUTE, 12 * MINUTE);
  assert.equal(round.at, "c");
  round = answered(round, { outcome: "right" }, 3 * MINUTE, 10000 * MINUTE);
  assert.equal(round.at, "a", "nothing else is left");
  round = answered(round, { outcome: "right" }, 3 * MINUTE, 10000 * MINUTE);
  assert.equal(round.at, null);
});

test("no other mode asks again", () => {
  const round = answered(begin("test", ["a"]), { outcome: "wrong" }, 0, MINUTE);
  assert.equal(round.at, null);
});

test("a skipped card that waits to be asked again is not lost", () => {
  let round = answered(begin("study", ["a"]), { outcome: "wrong" }, 0, MINUTE);
  round = putOff(round, 0);
  assert.equal(round.at, "a");
  assert.deepEqual(progressOf(round), { done: 1, all: 2 });
});

test("a test that was ended counts what was not answered", () => {
  const round = answered(begin("test", ids), { outcome: "right" }, 0);
  assert.deepEqual(scoreOf(round), { right: 1, all: 3, wrong: [], missed: 2 });
});

test("a verdict can be corrected", () => {
  const round = answered(begin("test", ["a"]), { outcome: "wrong", given: "x" }, 0);
  assert.deepEqual(scoreOf(corrected(round, 0, "right")).wrong, []);
  assert.deepEqual(scoreOf(round).wrong, ["a"]);
});

test("a kept round goes on without cards that are gone", () => {
  const round = JSON.parse(JSON.stringify(answered(begin("practice", ids), { outcome: "wrong" }, 0)));
  assert.equal(resumed(round, () => true, 0).at, "b");
  const left = resumed(round, (id) => id === "c", 0);
  assert.deepEqual([left.at, left.queue, left.results], ["c", ["c"], []]);
  assert.equal(resumed(round, () => false, 0), null);
});

test("what is no round is none", () => {
  for (const broken of [null, {}, { queue: 1, results: [] }, []]) assert.equal(resumed(broken, () => true, 0), null);
});
