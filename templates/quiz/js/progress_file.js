// The file in which progress leaves a page or the terminal and comes back (docs/progress.md), as plain values.
// askdown/learning/progress_file.py reads and writes the same; both run tests/vectors/progress.json.

const FORMAT = "askdown-progress";
export const VERSION = 1;

const STATES = ["new", "learning", "review", "relearning"];
const CLAIMS = 20; // texts of a card; the oldest go
const LAST_TIME = 253402300799999; // the last millisecond of the year 9999

/** Write a file: `cards` are `[id, record]`. */
export function written(deck, cards, now) {
  const sorted = [...cards].sort(([one], [other]) => (one < other ? -1 : 1));
  const file = { format: FORMAT, version: VERSION, deck, exported: now, cards: Object.fromEntries(sorted) };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/**
 * Read a file: `{ cards: [[id, record]], lost }`, where `lost` is how many records are broken; or `{ problem }`, which is
 * "unreadable" for what is no progress file, and "newer" for one of a later version.
 */
export function read(text) {
  const file = parsed(text);
  if (!isObject(file) || file.format !== FORMAT || !Number.isInteger(file.version) || !isObject(file.cards)) {
    return { problem: "unreadable" };
  }
  if (file.version > VERSION) return { problem: "newer" };
  const all = Object.entries(file.cards).map(([id, value]) => [id, checked(value)]);
  const cards = all.filter(([, record]) => record);
  return { cards, lost: all.length - cards.length };
}

/** Give JSON as a value, undefined where it is none. */
export function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Give a record with what is known of it and nothing else; null where it is none. */
export function checked(value) {
  if (!isObject(value) || !isTime(value.changed)) return null;
  const schedule = value.schedule === undefined ? undefined : checkedSchedule(value.schedule);
  if (schedule === null) return null;
  const claims = Array.isArray(value.claims) ? value.claims.filter((text) => typeof text === "string" && text) : [];
  return {
    changed: value.changed,
    right: count(value.right),
    wrong: count(value.wrong),
    ...(["right", "wrong"].includes(value.outcome) && { outcome: value.outcome }),
    ...(value.flagged === true && { flagged: true }),
    ...(claims.length && { claims: claims.slice(-CLAIMS) }),
    ...(schedule && { schedule }),
  };
}

/** Give the one of two records of a card that is kept: the later one; of two at once always the same. */
export function later(one, other) {
  const [first, second] = [rank(one), rank(other)];
  const place = first.findIndex((part, at) => part !== second[at]);
  return place < 0 || first[place] > second[place] ? one : other;
}

function rank({ changed, schedule, right, wrong }) {
  return [changed, schedule?.reviews ?? 0, right + wrong, schedule?.due ?? 0, right];
}

function checkedSchedule(value) {
  if (!isObject(value) || !STATES.includes(value.state) || !isTime(value.due)) return null;
  const isNew = value.state === "new";
  if (isNew ? value.reviewed !== null : !isTime(value.reviewed)) return null;
  const { stability, difficulty } = value;
  if (!isNew && !(isWithin(stability, 0.001, 36500) && isWithin(difficulty, 1, 10))) return null;
  return {
    state: value.state,
    step: Math.min(count(value.step), value.state === "learning" ? 1 : 0),
    stability: isNew ? 0 : stability,
    difficulty: isNew ? 0 : difficulty,
    due: value.due,
    reviewed: value.reviewed,
    reviews: count(value.reviews),
    lapses: count(value.lapses),
  };
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isTime(value) {
  return Number.isInteger(value) && isWithin(value, 0, LAST_TIME);
}

function isWithin(value, low, high) {
  return typeof value === "number" && value >= low && value <= high;
}

function count(value) {
  return Number.isSafeInteger(value) && value > 0 ? value : 0;
}
