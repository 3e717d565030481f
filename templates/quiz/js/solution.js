// What is shown with the solution of a card.

import { partOf } from "./cards.js";
import { h } from "./dom.js";
import { words } from "./words.js";

/** Give the answer, the explanation, what else stands with the card, and for a cloze of a formula the whole answer, folded. */
export function solution(app, card) {
  const written = ["answer", "explanation", "extra"].map((name) => partOf(card, name));
  const parts = [accepted(card), ...written, whole(app, card)];
  return parts.filter(Boolean);
}

/** Say what counts beside the answer that is shown. */
function accepted(card) {
  const more = card.kind === "typed" ? card.accepted : [];
  return more.length > 1 ? h("p", { class: "accepted" }, `${words.accepted}: `, more.join(" · ")) : null;
}

function whole(app, card) {
  const parent = card.parent && app.cards.find((one) => one.element.id === card.parent);
  const answer = parent && partOf(parent, "answer");
  return answer && h("details", { class: "whole" }, h("summary", { lang: words.lang }, words.whole_answer), answer);
}
