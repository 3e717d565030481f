// Pick one option, or all that are right.

import { optionsOf } from "./cards.js";
import { optionOrder } from "./choosing.js";
import { h } from "./dom.js";
import { words } from "./words.js";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Make the task of a choice card; its options come in an order that the seed decides. */
export function choiceTask(card, seed) {
  const several = card.kind === "several";
  const options = optionsOf(card);
  const rows = optionOrder(options.length, card, seed).map((place, at) => row(options[place], at, several));
  const legend = h("legend", {}, several ? words.pick_all : words.pick_one);
  const element = h("fieldset", { class: "options" }, legend, ...rows.map((one) => one.element));
  return {
    element,
    first: null,
    keys: keysOf(rows, several),
    check: () => outcomeOf(rows),
    show: (given) => mark(rows, element, given),
  };
}

function row(option, at, several) {
  const box = h("input", { type: several ? "checkbox" : "radio", name: "option", value: String(option.place) });
  const letter = h("span", { class: "letter", "aria-hidden": "true" }, LETTERS[at] ?? String(at + 1));
  const label = h("label", { class: "pick" }, box, letter, option.content);
  return { option, box, element: h("div", { class: "row" }, label) };
}

function keysOf(rows, several) {
  const keys = {};
  rows.forEach(({ box }, at) => {
    const pick = () => {
      box.checked = several ? !box.checked : true;
      box.focus();
    };
    if (at < 9) keys[String(at + 1)] = pick;
    if (at < 9) keys[LETTERS[at].toLowerCase()] = pick;
  });
  return keys;
}

function outcomeOf(rows) {
  const given = rows.filter((one) => one.box.checked).map((one) => one.option.place);
  if (!given.length) return null;
  return { outcome: rows.every((one) => one.box.checked === one.option.right) ? "right" : "wrong", given };
}

/** Mark every option by a word and a sign, and give what is to be said to those who picked it. */
function mark(rows, fieldset, given = []) {
  fieldset.classList.add("solved");
  for (const { option, box, element } of rows) {
    const picked = given.includes(option.place);
    box.checked = picked;
    box.disabled = true;
    element.classList.add(option.right ? "right" : "wrong");
    element.classList.toggle("picked", picked);
    const note = picked ? words.picked : option.right && fieldset.querySelector("[type=checkbox]") ? words.missed : "";
    const verdict = h("p", { class: "mark" }, h("b", {}, option.right ? words.right : words.wrong), note && ` · ${note}`);
    if (option.right || picked) element.append(verdict);
    if (option.feedback) element.append(option.feedback);
  }
}
