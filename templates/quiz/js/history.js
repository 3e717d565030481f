// What is known of each card: how it went last, and when Study wants it again.

import { openProgress } from "./progress.js";
import { preview, review } from "./schedule.js";

/** Open what was kept of a deck; `name` is what a file of it is called. */
export function openHistory(storage, deck, name) {
  const progress = openProgress(storage, deck);
  const undo = () => progress.undo();
  const counted = (id, outcome) => {
    const before = progress.get(id) ?? { right: 0, wrong: 0 };
    return { ...before, outcome, [outcome]: before[outcome] + 1 };
  };
  const note = (id, record) => (progress.set(id, record), undo);
  return {
    get problem() {
      return progress.problem;
    },
    fileName: `${name.replace(/[^\p{L}\p{N} .-]+/gu, "_")}.progress.json`,
    save: () => progress.exportJson(),
    load: (text) => progress.importJson(text),
    lastOutcome: (id) => progress.get(id)?.outcome ?? "",
    dueAt: (id) => progress.get(id)?.schedule?.due ?? null,
    intervals: (id, now) => preview(progress.get(id)?.schedule ?? null, now),
    isFlagged: (id) => progress.get(id)?.flagged === true,
    /** Note how a card went; what was claimed to be right is kept for the author. Gives what takes it back. */
    record: (id, outcome, claim = "") => note(id, withClaim(counted(id, outcome), claim)),
    /** Note a grade (1 to 4), from which the scheduler learns; `{ due, undo }`. */
    study(id, grade, now, claim = "") {
      const schedule = review(progress.get(id)?.schedule ?? null, grade, now);
      const record = counted(id, grade === 1 ? "wrong" : "right");
      return { due: schedule.due, undo: note(id, withClaim({ ...record, schedule }, claim)) };
    },
    /** Flag a card, for its author or to find it again, or take the flag away. */
    flag: (id, flagged) => progress.flag(id, flagged),
  };
}

function withClaim(record, claim) {
  return claim ? { ...record, claims: [...(record.claims ?? []).filter((one) => one !== claim), claim] } : record;
}
