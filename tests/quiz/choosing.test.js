// Which cards are asked, in which order.
import assert from "node:assert/strict";
import test from "node:test";

import { decksOf, drawn, isWanted, kindOf, optionOrder, tagsOf, toStudy } from "../../templates/quiz/js/choosing.js";

const card = (id, { deck = "A", tags = [], kind = "recall" } = {}) => ({ id, deck, tags, kind });
const known = (outcomes, flags = []) => ({ lastOutcome: (id) => outcomes[id] ?? "", isFlagged: (id) => flags.includes(id) });

test("an empty filter wants every card", () => {
  assert.ok(isWanted(card("1"), {}, known({})));
});

test("a deck holds those below it, and no other whose name begins alike", () => {
  const wanted = (deck) => isWanted(card("1", { deck }), { deck: "A › B" }, known({}));
  assert.deepEqual(["A › B", "A › B › C", "A › Bc", "A"].map(wanted), [true, true, false, false]);
});

test("a tag holds those below it", () => {
  const wanted = (tags) => isWanted(card("1", { tags }), { tag: "x" }, known({}));
  assert.deepEqual([["x"], ["y", "x::z"], ["xy"], []].map(wanted), [true, true, false, false]);
});

test("only what was wrong last time", () => {
  const history = known({ 1: "wrong", 2: "right" });
  assert.deepEqual(["1", "2", "3"].filter((id) => isWanted(card(id), { wrong: true }, history)), ["1"]);
});

test("only what was flagged", () => {
  const history = known({ 1: "wrong" }, ["2"]);
  assert.deepEqual(["1", "2", "3"].filter((id) => isWanted(card(id), { flagged: true }, history)), ["2"]);
});

test("kinds are those that people know", () => {
  assert.deepEqual(["several", "choice", "number", "gaps"].map((kind) => kindOf({ kind })), ["choice", "choice", "typed", "gaps"]);
});

test("decks and tags come with those above them, each once", () => {
  const cards = [card("1", { deck: "B › C", tags: ["z", "a::b"] }), card("2", { deck: "B", tags: ["a"] })];
  assert.deepEqual(decksOf(cards), ["B", "B › C"]);
  assert.deepEqual(tagsOf(cards), ["a", "a::b", "z"]);
});

test("Study begins with what is due longest, and then a few new cards in their order", () => {
  const due = { a: 50, b: 10, c: 300 };
  const found = toStudy(["n1", "a", "n2", "b", "c", "n3"].map((id) => card(id)), (id) => due[id] ?? null, 100, 2);
  assert.deepEqual(found, { due: ["b", "a"], fresh: ["n1", "n2"] });
});

test("a test draws each card once, by its seed alone", () => {
  const ids = [...Array(50).keys()];
  const once = drawn(ids, 20, 7);
  assert.equal(new Set(once).size, 20);
  assert.deepEqual(drawn(ids, 20, 7), once);
  assert.notDeepEqual(drawn(ids, 20, 8), once);
  assert.equal(drawn(ids, 99, 7).length, 50);
});

test("options are shuffled for each card, pinned ones stay last, and fixed ones where they are", () => {
  const orders = [...Array(60).keys()].map((id) => optionOrder(5, { id, fixed: false, pinned: 1 }, "seed"));
  for (const order of orders) {
    assert.deepEqual([...order].sort(), [0, 1, 2, 3, 4]);
    assert.equal(order[4], 4);
  }
  for (const place of [0, 1, 2, 3]) assert.ok(orders.some((order) => order[0] === place));
  assert.deepEqual(optionOrder(4, { id: 1, fixed: true, pinned: 0 }, "seed"), [0, 1, 2, 3]);
});
