// One round of questions as a plain value that can be kept and resumed. Every function gives a new one.

const AHEAD = 20 * 60 * 1000; // ms: what is due again within this time is asked again in the same round

/** Begin a round: `mode` is "study", "practice" or "test"; `ids` are the cards in their order. */
export function begin(mode, ids, { seed = 0, limit = 0, now = 0 } = {}) {
  return { mode, queue: [...ids], later: [], at: ids[0] ?? null, results: [], seed, limit, left: limit, started: now };
}

/** Note what became of the card that is being asked, and go on; `due` (ms) is when Study wants it again. */
export function answered(session, result, now, due = Infinity) {
  const next = withoutCurrent(session);
  const again = session.mode === "study" && due - now <= AHEAD ? [{ id: session.at, due }] : [];
  const later = [...next.later, ...again].sort((one, other) => one.due - other.due);
  const results = [...session.results, { id: session.at, ...result }];
  return { ...next, later, results, at: pick({ ...next, later }, now) };
}

/** Put the card that is being asked off to the end of the round. */
export function putOff(session, now) {
  const next = withoutCurrent(session);
  const queue = [...next.queue, session.at];
  return { ...next, queue, at: pick({ ...next, queue }, now) };
}

/** Change what became of the question at a place in the round. */
export function corrected(session, place, outcome) {
  return { ...session, results: session.results.map((one, at) => (at === place ? { ...one, outcome } : one)) };
}

/** Tell how far a round is: `{ done, all }`. */
export function progressOf(session) {
  const open = new Set([...session.queue, ...session.later.map((one) => one.id)]).size;
  return { done: session.results.length, all: session.results.length + (session.at === null ? 0 : open) };
}

/** Give what is to be said at the end: `{ right, all, wrong }`, the last with the ids of each card once. */
export function scoreOf(session) {
  const wrong = session.results.filter((one) => one.outcome === "wrong").map((one) => one.id);
  const right = session.results.length - wrong.length;
  const missed = session.mode === "test" && session.at !== null ? progressOf(session).all - session.results.length : 0;
  return { right, all: session.results.length + missed, wrong: [...new Set(wrong)], missed };
}

/** Give a kept round without cards that are gone from the page; null where nothing is left of it to ask. */
export function resumed(session, isKnown, now) {
  if (!session || !Array.isArray(session.queue) || !Array.isArray(session.results)) return null;
  const queue = session.queue.filter(isKnown);
  const later = (session.later ?? []).filter((one) => isKnown(one.id));
  const left = { ...session, queue, later, results: session.results.filter((one) => isKnown(one.id)) };
  if (isKnown(session.at)) return left;
  const next = pick(left, now);
  return next === null ? null : { ...left, at: next };
}

function withoutCurrent(session) {
  const queue = session.queue[0] === session.at ? session.queue.slice(1) : session.queue;
  return { ...session, queue, later: session.later.filter((one) => one.id !== session.at) };
}

function pick(session, now) {
  const ripe = session.later.find((one) => one.due <= now);
  return ripe?.id ?? session.queue[0] ?? session.later[0]?.id ?? null;
}
