// Type an answer, or a number.

import { h } from "./dom.js";
import { judge } from "./judge.js";
import { words } from "./words.js";

/** Make the task of a card whose answer is typed. */
export function typedTask(card) {
  const number = card.kind === "number";
  const input = textField("answer", number);
  const label = h("label", { for: "answer" }, number ? words.type_number : words.type_answer);
  return {
    element: h("div", { class: "typed" }, label, input),
    first: input,
    keys: {},
    check: () => (input.value.trim() ? { outcome: judged(input.value, card), given: input.value } : null),
    show: (given = "", outcome = "") => settle(input, given, outcome),
  };
}

/** Judge a text against what a card accepts: "right", "near" or "wrong". */
export function judged(given, { accepted, bounds }) {
  return judge(given, accepted, bounds).verdict;
}

/** A field for one answer, in which no browser mends or completes anything. */
export function textField(id, number = false) {
  return h("input", {
    type: "text",
    id,
    autocomplete: "off",
    autocapitalize: "off",
    autocorrect: "off",
    spellcheck: "false",
    inputmode: number ? "text" : null,
  });
}

/** Keep what was typed, and mark whether it was right. */
export function settle(input, given, outcome) {
  input.value = given;
  input.readOnly = true;
  if (outcome) input.classList.add(outcome);
}
