// What a page keeps of each card, in storages of all tempers.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { openProgress } from "../../templates/quiz/js/progress.js";
import { checked, later, read } from "../../templates/quiz/js/progress_file.js";

const vectors = JSON.parse(readFileSync(new URL("../vectors/progress.json", import.meta.url), "utf8"));
const schedule = { state: "learning", step: 1, stability: 2.3, difficulty: 2.1, due: 700_000, reviewed: 100_000, reviews: 1, lapses: 0 };

/** A Storage as browsers have it, with a limit for its characters. */
function storageOf(limit = Infinity) {
  const kept = new Map();
  return {
    kept,
    get length() { return kept.size; },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem(key, value) {
      const size = [...kept].reduce((sum, [name, text]) => sum + (name === key ? 0 : name.length + text.length), 0);
      if (size + key.length + value.length > limit) throw new Error("QuotaExceededError");
      kept.set(key, value);
    },
  };
}

function clockFrom(time) {
  return () => (time += 1000);
}

for (const { name, value, record } of vectors.records) {
  test(`record: ${name}`, () => assert.deepEqual(checked(value), record));
}

for (const { name, file, cards, lost, problem } of vectors.files) {
  test(`file: ${name}`, () => {
    const found = read(typeof file === "string" ? file : JSON.stringify(file));
    if (problem) assert.deepEqual(found, { problem });
    else assert.deepEqual([Object.fromEntries(found.cards), found.lost], [cards, lost]);
  });
}

for (const { name, one, other, kept } of vectors.merges) {
  test(`merge: ${name}`, () => {
    assert.deepEqual(later(one, other), kept);
    assert.deepEqual(later(other, one), kept);
  });
}

test("what is set is there after the page is opened again, under the deck's name alone", () => {
  const storage = storageOf();
  openProgress(storage, "deck", clockFrom(0)).set("a", { outcome: "right", right: 1, schedule });
  const again = openProgress(storage, "deck");
  assert.deepEqual(again.get("a"), { changed: 1000, right: 1, wrong: 0, outcome: "right", schedule });
  assert.equal(openProgress(storage, "other").get("a"), null);
  assert.deepEqual(again.entries().map(([id]) => id), ["a"]);
  assert.equal(again.problem, "");
});

test("changes are undone from the last to the first", () => {
  const progress = openProgress(storageOf(), "deck", clockFrom(0));
  progress.set("a", { right: 1 });
  progress.set("a", { right: 2 });
  progress.set("b", { wrong: 1 });
  assert.equal(progress.undo(), "b");
  assert.equal(progress.get("b"), null);
  assert.equal(progress.undo(), "a");
  assert.equal(progress.get("a").right, 1);
  assert.equal(progress.undo(), "a");
  assert.equal(progress.undo(), null);
  assert.deepEqual(progress.entries(), []);
});

test("two tabs see each other's cards, and neither undoes what the other did", () => {
  const storage = storageOf();
  const [one, other] = [openProgress(storage, "deck", clockFrom(0)), openProgress(storage, "deck", clockFrom(500))];
  one.set("a", { right: 1 });
  other.set("b", { right: 1 });
  assert.equal(one.get("b").right, 1);
  other.set("a", { right: 2 });
  assert.equal(one.undo(), null);
  assert.equal(one.get("a").right, 2);
});

test("a full storage loses nothing while the page is open, and says so", () => {
  const progress = openProgress(storageOf(100), "deck", clockFrom(0));
  progress.set("a", { right: 1 });
  assert.equal(progress.problem, "");
  progress.set("b", { right: 1 });
  assert.equal(progress.problem, "full");
  assert.deepEqual(progress.entries().map(([id]) => id).sort(), ["a", "b"]);
  assert.deepEqual(Object.keys(JSON.parse(progress.exportJson()).cards), ["a", "b"]);
  assert.equal(progress.undo(), "b");
  assert.equal(progress.get("b"), null);
});

test("without a storage progress lasts as long as the page", () => {
  const progress = openProgress(null, "deck", clockFrom(0));
  progress.set("a", { right: 1 });
  assert.equal(progress.get("a").right, 1);
  assert.equal(progress.problem, "unavailable");
});

test("a storage that throws at everything is no reason to break", () => {
  const refuse = () => { throw new Error("SecurityError"); };
  const storage = { get length() { return refuse(); }, key: refuse, getItem: refuse, setItem: refuse, removeItem: refuse };
  const progress = openProgress(storage, "deck", clockFrom(0));
  assert.equal(progress.get("a"), null);
  progress.set("a", { right: 1 });
  assert.equal(progress.get("a").right, 1);
  assert.deepEqual(progress.entries().length, 1);
});

test("a broken record is one card that nobody has seen, and is replaced by the next answer", () => {
  const storage = storageOf();
  const progress = openProgress(storage, "deck", clockFrom(0));
  progress.set("a", { right: 1 });
  progress.set("b", { right: 1 });
  const [key] = storage.kept.keys();
  for (const text of ["{", "[]", "null", '{"changed": "yesterday"}', "\u0000"]) {
    storage.kept.set(key, text);
    assert.equal(progress.get("a"), null);
    assert.deepEqual(progress.entries().map(([id]) => id), ["b"]);
  }
  progress.set("a", { right: 2 });
  assert.equal(progress.get("a").right, 2);
});

test("keys of others in the same storage are left alone", () => {
  const storage = storageOf();
  storage.kept.set("askdown:settings", "{}");
  storage.kept.set("askdown:progress:2:deck:a", "of a later version");
  const progress = openProgress(storage, "deck", clockFrom(0));
  progress.set("a", { right: 1 });
  progress.undo();
  assert.deepEqual([...storage.kept.keys()], ["askdown:settings", "askdown:progress:2:deck:a"]);
});

test("a file brings progress to another browser", () => {
  const here = openProgress(storageOf(), "deck", clockFrom(0));
  here.set("b", { right: 1, schedule, claims: ["so said"], flagged: true });
  here.set("a", { wrong: 1, outcome: "wrong" });
  const there = openProgress(storageOf(), "deck", clockFrom(0));
  assert.deepEqual(there.importJson(here.exportJson()), { taken: 2, all: 2, lost: 0 });
  assert.deepEqual(there.entries().sort(), here.entries().sort());
  assert.deepEqual(there.importJson(here.exportJson()), { taken: 0, all: 2, lost: 0 });
});

test("a file brings only what is later, and ends what can be undone", () => {
  const here = openProgress(storageOf(), "deck", clockFrom(0));
  here.set("a", { right: 1 });
  const old = here.exportJson();
  const there = openProgress(storageOf(), "deck", clockFrom(5000));
  there.set("a", { right: 7 });
  assert.deepEqual(there.importJson(old), { taken: 0, all: 1, lost: 0 });
  assert.equal(there.get("a").right, 7);
  here.importJson(there.exportJson());
  assert.equal(here.get("a").right, 7);
  assert.equal(here.undo(), null);
});

test("what is no progress is refused and changes nothing", () => {
  const progress = openProgress(storageOf(), "deck", clockFrom(0));
  progress.set("a", { right: 1 });
  const before = progress.exportJson().replace(/"exported": \d+/, "");
  assert.deepEqual(progress.importJson("hello"), { problem: "unreadable" });
  assert.deepEqual(progress.importJson('{"format": "askdown-progress", "version": 2, "cards": {}}'), { problem: "newer" });
  assert.equal(progress.exportJson().replace(/"exported": \d+/, ""), before);
});

test("what is no record is a mistake of the page", () => {
  assert.throws(() => openProgress(null, "deck", clockFrom(0)).set("a", { schedule: { state: "asleep" } }), TypeError);
});

test("a flag is no answer: taking answers back leaves it as it is", () => {
  const progress = openProgress(null, "deck");
  progress.set("a", { right: 1 });
  progress.set("a", { right: 2 });
  progress.set("b", { right: 1 });
  progress.flag("a", true);
  assert.equal(progress.get("a").right, 2);
  assert.equal(progress.undo(), "b");
  assert.equal(progress.undo(), "a");
  assert.deepEqual([progress.get("a").right, progress.get("a").flagged], [1, true]);
  assert.equal(progress.undo(), "a");
  assert.deepEqual([progress.get("a").right, progress.get("a").flagged], [0, true]);
  progress.flag("a", false);
  assert.equal(progress.get("a").flagged, undefined);
});
