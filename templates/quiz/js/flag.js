// The flag that a learner sets on a card: to find it again, and for its author, who gets it with the file of progress.

import { button } from "./dom.js";
import { words } from "./words.js";

/** A button that flags a card, and takes the flag away again. */
export function flagButton({ history }, card) {
  const shown = () => toggle.setAttribute("aria-pressed", String(history.isFlagged(card.id)));
  const change = () => (history.flag(card.id, !history.isFlagged(card.id)), shown());
  const toggle = button(words.flag, change, { kind: "quiet small flag", key: "F" });
  shown();
  return toggle;
}
