// What a card asks its taker to do. Every kind of task gives
//   element    the controls, to stand below the question (or null)
//   first      what gets the focus when the question is heard out (or null)
//   check()    `{ outcome, given }`, the outcome being "right", "wrong", "near" or "open" (the taker decides); null as
//              long as nothing is given
//   show(…)    marks the controls with what was right, and lets nothing be changed any more
//   keys       what single keys do

import { choiceTask } from "./task_choice.js";
import { gapsTask } from "./task_gaps.js";
import { typedTask } from "./task_typed.js";

/** Make the task of a card; `question` is the copy of its question that is on the screen.
 * `typing` says where answers are typed though nobody has to: "gaps", "all" (short answers too) or "none". */
export function taskOf(card, question, { seed, typing }) {
  if (card.kind === "choice" || card.kind === "several") return choiceTask(card, seed);
  if (card.kind === "gaps" && typing !== "none") return gapsTask(question) ?? recallTask(question);
  const typed = card.kind === "typed" || card.kind === "number" || (typing === "all" && card.accepted.length > 0);
  return typed ? typedTask(card) : recallTask(question);
}

/** Say it to oneself; gaps in the question open with the answer. */
function recallTask(question) {
  return {
    element: null,
    first: null,
    recall: true,
    keys: {},
    check: () => ({ outcome: "open" }),
    show: () => question.classList.add("open"),
  };
}
