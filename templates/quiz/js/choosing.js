// Which cards are asked, and in which order. Knows no page: cards are plain values here.

import { shuffled } from "./chance.js";

/**
 * Tell whether a card is meant: `{ deck, tag, kind, wrong, flagged }`; empty parts of a filter ask for everything.
 * `history` has `lastOutcome` and `isFlagged`, by the card's id.
 */
export function isWanted(card, filter, history) {
  return (
    (!filter.deck || card.deck === filter.deck || card.deck.startsWith(`${filter.deck} › `)) &&
    (!filter.tag || card.tags.some((tag) => tag === filter.tag || tag.startsWith(`${filter.tag}::`))) &&
    (!filter.kind || kindOf(card) === filter.kind) &&
    (!filter.wrong || history.lastOutcome(card.id) === "wrong") &&
    (!filter.flagged || history.isFlagged(card.id))
  );
}

/** Give the kind by which people choose: "choice", "typed", "gaps", "formula" or "recall". */
export function kindOf(card) {
  return { several: "choice", number: "typed" }[card.kind] ?? card.kind;
}

/** Give all decks of cards with those above them, in their order. */
export function decksOf(cards) {
  return parts(cards.map((card) => card.deck), " › ");
}

/** Give all tags of cards with those above them, in alphabetical order. */
export function tagsOf(cards) {
  return parts(cards.flatMap((card) => card.tags), "::").sort((one, other) => one.localeCompare(other));
}

/**
 * Give what Study begins with: cards that are due, the longest due first, and then new ones, in their order, up to
 * `fresh`. `dueAt` gives the time at which a card is due, null for a new one.
 */
export function toStudy(cards, dueAt, now, fresh) {
  const known = cards.map((card) => ({ id: card.id, due: dueAt(card.id) }));
  const due = known.filter((card) => card.due !== null && card.due <= now).sort((one, other) => one.due - other.due);
  const unseen = known.filter((card) => card.due === null);
  return { due: due.map((card) => card.id), fresh: unseen.slice(0, fresh).map((card) => card.id) };
}

/** Give `count` cards for a test, drawn and ordered by its seed. */
export function drawn(cards, count, seed) {
  return shuffled(cards, `${seed}/cards`).slice(0, count);
}

/** Give the order in which a card's options are shown, as places: pinned ones last, all of them kept where fixed. */
export function optionOrder(count, card, seed) {
  const places = [...Array(count).keys()];
  if (card.fixed) return places;
  const free = count - card.pinned;
  return [...shuffled(places.slice(0, free), `${seed}/${card.id}`), ...places.slice(free)];
}

function parts(names, separator) {
  const found = new Set();
  for (const name of names) {
    const steps = name.split(separator);
    steps.forEach((_, place) => found.add(steps.slice(0, place + 1).join(separator)));
  }
  return [...found].filter(Boolean);
}
