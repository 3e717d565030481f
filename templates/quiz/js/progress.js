// What is kept of each card between two visits. A card has a key of its own in the storage, so that two tabs do not
// overwrite each other, and what is broken or does not fit loses one card and not all.

import { checked, later, parsed, read, written, VERSION } from "./progress_file.js";

const UNDOABLE = 200; // changes; nobody goes back further

/**
 * Open the progress of a deck in a Storage (null: it lasts as long as the page). `clock` gives milliseconds since 1970.
 *
 * A record has `changed` (set here), `right` and `wrong` (how often), and where there is any: `outcome` ("right" or
 * "wrong", the last), `schedule` (schedule.js), `claims` (texts that were counted as right though the judge did not),
 * `flagged`. `problem` says why progress will not last: "" (it will), "unavailable" or "full".
 */
export function openProgress(storage, deckId, clock = Date.now) {
  const prefix = `askdown:progress:${VERSION}:${deckId}:`;
  const memory = new Map(); // what the storage would not take; null for what it would not give up
  const past = [];
  const progress = { problem: storage ? "" : "unavailable" };

  function get(id) {
    if (memory.has(id)) return memory.get(id);
    try {
      return checked(parsed(storage?.getItem(prefix + id) ?? "null"));
    } catch {
      progress.problem = "unavailable";
      return null;
    }
  }

  function put(id, record) {
    try {
      if (!storage) throw new Error("no storage");
      if (record) storage.setItem(prefix + id, JSON.stringify(record));
      else storage.removeItem(prefix + id);
      memory.delete(id);
    } catch {
      memory.set(id, record);
      progress.problem ||= "full";
    }
  }

  function set(id, record) {
    const next = checked({ right: 0, wrong: 0, ...record, changed: clock() });
    if (!next) throw new TypeError(`not a record of progress: ${JSON.stringify(record)}`);
    past.push({ id, before: get(id), after: JSON.stringify(next) });
    if (past.length > UNDOABLE) past.shift();
    put(id, next);
    return next;
  }

  /** Take the last change back and give the card's id; null where there is none, or where another tab changed it since. */
  function undo() {
    const change = past.pop();
    if (!change || JSON.stringify(get(change.id)) !== change.after) return null;
    put(change.id, change.before);
    return change.id;
  }

  /** Flag a card, or take the flag away. That is no answer: who takes answers back keeps the flag as it is now. */
  function flag(id, flagged) {
    const flaggedToo = (record) => checked({ right: 0, wrong: 0, changed: clock(), ...record, flagged });
    const next = { ...flaggedToo(get(id)), changed: clock() };
    const own = past.filter((change) => change.id === id);
    for (const change of own) {
      change.before = flaggedToo(change.before);
      change.after = JSON.stringify(flaggedToo(JSON.parse(change.after)));
    }
    if (own.length) own.at(-1).after = JSON.stringify(next);
    put(id, next);
  }

  function ids() {
    const found = new Set(memory.keys());
    try {
      for (let at = 0; at < (storage?.length ?? 0); at += 1) {
        const key = storage.key(at);
        if (key.startsWith(prefix)) found.add(key.slice(prefix.length));
      }
    } catch {
      progress.problem = "unavailable";
    }
    return [...found];
  }

  function entries() {
    return ids().map((id) => [id, get(id)]).filter(([, record]) => record);
  }

  /** Take over the records `[[id, record]]` that are later than ours; gives how many. */
  function merge(cards) {
    let taken = 0;
    for (const [id, record] of cards) {
      const own = get(id);
      if (own && later(own, record) === own) continue;
      put(id, record);
      taken += 1;
    }
    return taken;
  }

  /** Merge a file: `{ taken, all, lost }`, how many records were later than ours, of how many, and how many are broken;
   * or `{ problem }`. */
  function importJson(text) {
    const file = read(text);
    if (file.problem) return { problem: file.problem };
    const taken = merge(file.cards);
    if (taken) past.length = 0;
    return { taken, all: file.cards.length, lost: file.lost };
  }

  const exportJson = () => written(deckId, entries(), clock());
  return Object.assign(progress, { get, set, undo, flag, entries, merge, importJson, exportJson });
}
