// The screen at the end of a round.

import { nameOf, partOf } from "./cards.js";
import { button, h } from "./dom.js";
import { bind } from "./keys.js";
import { corrected, scoreOf } from "./session.js";
import { solution } from "./solution.js";
import { taskOf } from "./tasks.js";
import { fill, percent, words } from "./words.js";

/** Show what became of a round. */
export function result(app) {
  const { session } = app;
  const score = scoreOf(session);
  const heading = h("h2", { class: "score-heading" }, score.all ? fill(words.score, score) : words.done);
  const screen = h(
    "div",
    { class: "result" },
    heading,
    score.all ? meter(score) : null,
    session.mode === "test" ? h("p", { class: "hint" }, fill(words.used_seed, { seed: session.seed })) : null,
    score.missed ? h("p", {}, fill(words.missed_ones, { n: score.missed })) : null,
    ways(app, score),
    wrongOnes(app, score),
  );
  bind({ u: () => app.undo(), "?": () => app.help() });
  app.show([screen], heading);
}

function meter({ right, all }) {
  const part = all ? right / all : 0;
  const bar = h("span", { class: "score-bar", "aria-hidden": "true" }, h("span", { class: "score-part" }));
  bar.firstChild.style.inlineSize = `${part * 100}%`;
  return h("p", { class: "score" }, h("span", { class: "score-number" }, percent(part)), bar);
}

function ways(app, score) {
  const again = score.wrong.length ? button(words.wrong_again, () => app.practise(score.wrong), { kind: "primary" }) : null;
  const back = button(words.home, () => app.home(), { kind: again ? "" : "primary" });
  const undo = app.past.length ? button(words.undo, () => app.undo(), { kind: "quiet", key: "U" }) : null;
  return h("div", { class: "actions" }, again, back, undo);
}

/** List what was wrong, each question with its solution; what was typed can still be said to be right. */
function wrongOnes(app, score) {
  if (!score.wrong.length) return score.all ? h("p", { class: "all-right" }, words.all_right) : null;
  const last = new Map(app.session.results.map((one, place) => [one.id, { ...one, place }]));
  const rows = score.wrong.map((id) => wrongOne(app, app.byId.get(id), last.get(id)));
  return h("section", { class: "wrong-ones", "aria-labelledby": "wrong-ones" }, h("h3", { id: "wrong-ones" }, words.wrong_ones), ...rows);
}

function wrongOne(app, card, found) {
  const body = h("div", { class: "wrong-body" });
  const fold = h("details", { class: "wrong-one" }, h("summary", {}, nameOf(card)), body);
  // Only what is opened is built: there may be a thousand.
  fold.addEventListener("toggle", () => fold.open && !body.firstChild && body.append(...shown(app, card, found)));
  return fold;
}

function shown(app, card, found) {
  const question = partOf(card, "question");
  const task = taskOf(card, question, { seed: app.session.seed, typing: app.settings.typing });
  task.show(found?.given, found?.near ? "near" : "wrong");
  for (const control of task.element?.querySelectorAll("[id]") ?? []) control.removeAttribute("id");
  const regret = found && app.session.mode === "test" && typeof given(found) === "string";
  const count = regret && button(words.was_right, () => app.correct(corrected(app.session, found.place, "right"), card.id, given(found)), { kind: "quiet" });
  const typed = regret && h("p", { class: "yours" }, `${words.yours}: `, h("q", {}, given(found)));
  const element = task.element?.matches("fieldset") ? task.element : null;
  for (const box of element?.querySelectorAll("input") ?? []) box.name = `option-${card.id}`;
  return [question, element, typed || null, ...solution(app, card), count || null].filter(Boolean);
}

/** Give what was typed, as one text; nothing for what was picked. */
function given(found) {
  if (Array.isArray(found.given)) return typeof found.given[0] === "string" ? found.given.join(" · ") : null;
  return found.given ?? null;
}
