// The screen of one question: asked, answered, judged, graded.

import { partOf } from "./cards.js";
import { button, focusOn, h, say } from "./dom.js";
import { flagButton } from "./flag.js";
import { bind } from "./keys.js";
import { progressOf } from "./session.js";
import { solution } from "./solution.js";
import { taskOf } from "./tasks.js";
import { fill, spanOf, words } from "./words.js";

/** Show the question that the round is at. */
export function ask(app) {
  const { session } = app;
  const card = app.byId.get(session.at);
  const question = partOf(card, "question");
  const task = taskOf(card, question, { seed: session.seed, typing: app.settings.typing });
  const actions = h("div", { class: "actions" });
  const below = h("div", { class: "below" });
  const { done, all } = progressOf(session);
  const heading = h("h2", { class: "count" }, fill(words.question, { number: done + 1, all }));
  const problem = h("p", { class: "problem", role: "alert" });
  const form = h("form", { class: `stage ${card.kind}` }, where(card), question, task.element, problem, actions, below);
  const screen = { app, card, question, task, actions, below, problem, form, reveal: null };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    screen.primary?.();
  });
  offer(screen);
  app.show([bar(app, heading, done, all), form], heading);
  task.first?.focus();
}

function where(card) {
  const section = card.element.querySelector(":scope > .section")?.textContent ?? "";
  const made = card.made ? ` · ${words.made}` : "";
  const known = card.deck.split(" › ").at(-1) === section; // a file's heading is often its name
  return h("p", { class: "where" }, [card.deck, known ? "" : section].filter(Boolean).join(" › ") + made);
}

/** The line at the top: how far, and the ways out. */
function bar(app, heading, done, all) {
  const meter = h("progress", { max: all, value: done, "aria-hidden": "true" });
  const undo = button(words.undo, () => app.undo(), { kind: "quiet", key: "U" });
  undo.disabled = app.past.length === 0;
  return h(
    "div",
    { class: "bar" },
    h("div", { class: "bar-line" }, heading, app.timer?.element ?? null, h("span", { class: "spring" }), undo,
      button(words.end, () => app.finish(), { kind: "quiet" })),
    meter,
  );
}

/** Before the answer: check or reveal, and skip. */
function offer(screen) {
  const { app, task } = screen;
  const skip = () => app.skip();
  const reveal = () => judgeAs(screen, { outcome: "open" });
  const check = () => {
    const found = task.check();
    if (found) judgeAs(screen, found);
    else nothingGiven(screen);
  };
  screen.primary = check;
  const label = task.recall ? words.show : words.check;
  screen.actions.replaceChildren(
    h("button", { type: "submit", class: "primary" }, h("span", {}, label), h("kbd", { "aria-hidden": "true" }, "↵")),
    task.recall || task.element?.matches("fieldset") ? "" : button(words.show, reveal, { kind: "quiet" }),
    button(words.skip, skip, { kind: "quiet", key: "S" }),
  );
  bind({ ...task.keys, " ": check, Enter: check, s: skip, u: () => app.undo(), "?": () => app.help() });
}

function nothingGiven(screen) {
  screen.problem.textContent = words.nothing_given;
  (screen.task.first ?? screen.form.querySelector("input"))?.focus();
}

/** After the answer. A test keeps its verdict to itself, unless the taker has to give it. */
function judgeAs(screen, { outcome, given }) {
  const { app, card, task } = screen;
  screen.problem.textContent = "";
  if (app.session.mode === "test" && outcome !== "open") {
    app.record({ outcome: outcome === "near" ? "wrong" : outcome, given, near: outcome === "near" });
    return;
  }
  task.show(given, outcome);
  screen.given = given;
  screen.outcome = outcome;
  const verdict = verdictOf(outcome);
  screen.flag = flagButton(app, card);
  screen.below.replaceChildren(verdict, ...solution(app, card), screen.flag);
  app.settle(screen.form);
  decide(screen);
  focusOn(verdict);
}

function verdictOf(outcome) {
  const text = { right: words.right, wrong: words.wrong, near: words.near, open: words.answer }[outcome];
  return h("h3", { class: `verdict ${outcome}` }, text);
}

/** Offer what can follow a verdict. */
function decide(screen) {
  const { outcome } = screen;
  if (outcome === "near") return askWhetherNear(screen);
  if (screen.app.session.mode === "study") return offerGrades(screen);
  return outcome === "open" ? askWhetherKnown(screen) : offerNext(screen);
}

function askWhetherNear(screen) {
  const decided = (outcome) => () => {
    if (outcome === "right") screen.claim = claimOf(screen);
    screen.outcome = outcome;
    screen.below.querySelector(".verdict").replaceWith(verdictOf(outcome));
    say(words[outcome]);
    decide(screen);
    focusOn(screen.actions.querySelector("button"));
  };
  pickOf(screen, words.is_slip, [
    { label: words.counts, key: "1", action: decided("right"), kind: "primary" },
    { label: words.counts_not, key: "2", action: decided("wrong") },
  ]);
}

function askWhetherKnown(screen) {
  const finish = (outcome) => () => screen.app.record({ outcome, given: screen.given });
  pickOf(screen, "", [
    { label: words.knew_not, key: "1", action: finish("wrong"), kind: "again" },
    { label: words.knew, key: "2", action: finish("right"), kind: "good", first: true },
  ]);
}

function offerNext(screen) {
  const { app, outcome, given, claim } = screen;
  const next = () => app.record({ outcome, given, claim });
  const regret = () => app.record({ outcome: "right", given, claim: claimOf(screen) });
  pickOf(screen, "", [
    { label: words.next, key: "↵", action: next, kind: "primary", first: true },
    ...(outcome === "wrong" && isTyped(screen) ? [{ label: words.was_right, action: regret, kind: "quiet" }] : []),
  ]);
}

/** Recall is graded by its taker. What was checked has less to say: wrong is Again, and right is Good at most. */
function offerGrades(screen) {
  const { app, card, outcome } = screen;
  const spans = app.history.intervals(card.id, Date.now());
  const grades = { open: [1, 2, 3, 4], right: [2, 3], wrong: [1] }[outcome];
  const kinds = { 1: "again", 2: "hard", 3: "good", 4: "easy" };
  const choices = grades.map((grade) => ({
    label: words.grades[kinds[grade]],
    detail: spanOf(spans[grade]),
    key: String(grade),
    kind: kinds[grade],
    first: grade === (outcome === "wrong" ? 1 : 3),
    action: () => app.study(grade, screen),
  }));
  const regret = () => {
    screen.claim = claimOf(screen);
    screen.outcome = "right";
    decide(screen);
    focusOn(screen.actions.querySelector(".good"));
  };
  const more = outcome === "wrong" && isTyped(screen) ? [{ label: words.was_right, action: regret, kind: "quiet" }] : [];
  pickOf(screen, outcome === "open" ? words.how_well : "", [...choices, ...more], "grades");
}

/** Give what was typed and is said to be right, for the author to accept it. */
function claimOf({ given }) {
  return Array.isArray(given) ? given.join(" · ") : given;
}

function isTyped({ task }) {
  return !task.element?.matches("fieldset");
}

/** Show choices as buttons, with their keys; Space and Enter take the first. */
function pickOf(screen, question, choices, kind = "") {
  const { app } = screen;
  const first = choices.find((choice) => choice.first) ?? choices[0];
  screen.primary = first.action;
  const keys = { " ": first.action, Enter: first.action };
  const buttons = choices.map((choice) => {
    if (choice.key && choice.key !== "↵") keys[choice.key] = choice.action;
    const made = button(choice.label, choice.action, { kind: choice.kind ?? "", key: choice.key ?? "" });
    if (choice.detail) made.firstChild.append(h("small", {}, choice.detail));
    return made;
  });
  screen.actions.className = `actions ${kind}`;
  screen.actions.replaceChildren(question && h("p", { class: "ask" }, question), ...buttons);
  screen.form.append(screen.actions);
  bind({ ...keys, f: () => screen.flag.click(), u: () => app.undo(), "?": () => app.help() });
}

