// When a card comes back: FSRS, as ts-fsrs computes it, over plain values that are kept as they are.
// askdown/learning/scheduling.py does the same for the terminal; a test holds the two together.
//
// A card's schedule: { state: "new" | "learning" | "review" | "relearning", step, stability, difficulty, due, reviewed,
// reviews, lapses }; times are milliseconds since 1970, `reviewed` is null before the first review. Grades are 1 to 4:
// Again, Hard, Good, Easy.

const DAY = 24 * 60 * 60 * 1000;
const STATES = ["new", "learning", "review", "relearning"]; // by ts-fsrs's numbers

let scheduler = null;

/** Tell whether this page has a scheduler; the other functions but `newCard` and `isDue` need it. */
export function hasScheduler() {
  return Boolean(globalThis.AskdownFSRS);
}

/** Give the schedule of a card that nobody has seen, due at once. */
export function newCard(now) {
  return { state: "new", step: 0, stability: 0, difficulty: 0, due: now, reviewed: null, reviews: 0, lapses: 0 };
}

/** Give the schedule of a card after a review; null stands for a new card. */
export function review(card, grade, now) {
  return fromLibrary(fsrs().next(toLibrary(card ?? newCard(now), now), now, grade).card);
}

/** Tell whether a card is due; a new card is. */
export function isDue(card, now) {
  return !card || card.due <= now;
}

/** Give for each grade after how many milliseconds a card would come back: `{ 1: …, 2: …, 3: …, 4: … }`. */
export function preview(card, now) {
  const found = fsrs().repeat(toLibrary(card ?? newCard(now), now), now);
  return Object.fromEntries([1, 2, 3, 4].map((grade) => [grade, found[grade].card.due.getTime() - now]));
}

function fsrs() {
  scheduler ??= globalThis.AskdownFSRS.fsrs({ enable_fuzz: false });
  return scheduler;
}

// ts-fsrs counts days by midnights in UTC, which for most people lie in the middle of some day; a day is 24 hours here,
// as it is in the library of the terminal. A clock that was set back makes no time pass.
function toLibrary(card, now) {
  const days = Math.max(0, Math.floor((now - (card.reviewed ?? now)) / DAY));
  return {
    state: STATES.indexOf(card.state),
    learning_steps: card.step,
    stability: card.stability,
    difficulty: card.difficulty,
    due: card.due,
    last_review: card.reviewed === null ? undefined : now - days * DAY,
    reps: card.reviews,
    lapses: card.lapses,
    elapsed_days: 0,
    scheduled_days: 0,
  };
}

function fromLibrary(card) {
  return {
    state: STATES[card.state],
    step: card.learning_steps,
    stability: card.stability,
    difficulty: card.difficulty,
    due: card.due.getTime(),
    reviewed: card.last_review.getTime(),
    reviews: card.reps,
    lapses: card.lapses,
  };
}
