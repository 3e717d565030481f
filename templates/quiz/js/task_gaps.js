// Fill the gaps of a text.

import { h } from "./dom.js";
import { judged, settle, textField } from "./task_typed.js";
import { fill, words } from "./words.js";

/** Make the task of a text with gaps, whose fields stand in the text itself; null where a gap cannot be typed. */
export function gapsTask(question) {
  const gaps = [...question.querySelectorAll(".cloze")].filter((gap) => !gap.parentElement.closest(".cloze"));
  if (!gaps.length || gaps.some((gap) => !gap.dataset.accept)) return null;
  const fields = gaps.map((gap, at) => fieldOf(gap, at));
  return {
    element: null,
    first: fields[0].input,
    keys: {},
    check: () => outcomeOf(fields),
    show: (given, outcome) => show(fields, question, given, outcome),
  };
}

function fieldOf(gap, at) {
  const input = textField(`gap-${at + 1}`);
  const shown = gap.querySelector(".gap");
  const hint = shown.textContent.replace(/^\[|\]$/g, "");
  const name = fill(words.gap, { number: at + 1 });
  input.setAttribute("aria-label", hint === "…" ? name : `${name}: ${hint}`);
  if (hint !== "…") input.placeholder = hint;
  const accepted = JSON.parse(gap.dataset.accept);
  input.size = Math.max(10, hint.length); // nothing that tells how long the answer is
  shown.replaceChildren(input);
  return { gap, input, accepted };
}

/** Right is what is right in every gap; near what is near in some and wrong in none. */
function outcomeOf(fields) {
  const given = fields.map(({ input }) => input.value);
  if (given.every((text) => !text.trim())) return null;
  const outcomes = fields.map(({ input, accepted }) => judged(input.value, { accepted, bounds: null }));
  const outcome = outcomes.includes("wrong") ? "wrong" : outcomes.includes("near") ? "near" : "right";
  return { outcome, given };
}

/** Show for each gap what was typed, and beside it what belongs there if that is something else. */
function show(fields, question, given = [], outcome = "") {
  question.classList.add("open");
  fields.forEach(({ gap, input, accepted }, at) => {
    const text = given[at] ?? "";
    const verdict = outcome === "open" || !text.trim() ? "" : judged(text, { accepted, bounds: null });
    settle(input, text, verdict);
    const typed = text.trim() && verdict !== "right" ? h("s", { class: "typed-wrong" }, text) : null;
    gap.querySelector(":scope > .gap").replaceChildren(...(typed ? [typed, " "] : []));
    gap.classList.add("open", verdict || "untyped");
  });
}
