// The screen at the start: which cards, in which way.

import { decksOf, drawn, isWanted, kindOf, tagsOf, toStudy } from "./choosing.js";
import { newSeed, shuffled } from "./chance.js";
import { button, field, h, say, tick } from "./dom.js";
import { bind } from "./keys.js";
import { begin, progressOf } from "./session.js";
import { fill, spanOf, words } from "./words.js";

/** Show the start. */
export function home(app) {
  const chosen = app.chosen;
  const heading = h("h2", { class: "unseen" }, words.start);
  const details = h("div", { class: "mode-details" });
  const start = button(words.start, () => startRound(app), { kind: "primary large" });
  const count = h("p", { class: "chosen", id: "chosen" });
  start.setAttribute("aria-describedby", "chosen");
  const refresh = () => {
    const [text, possible] = countOf(app, wanted(app));
    count.textContent = text;
    start.disabled = !possible;
  };
  const change = () => {
    details.replaceChildren(...detailsOf(app, refresh));
    refresh();
  };
  const parts = [resume(app), modes(app, change), filters(app, refresh), details, h("div", { class: "go" }, start, count)];
  change();
  bind({ "?": () => app.help() });
  app.show([heading, h("div", { class: "home" }, ...parts.filter(Boolean), more(app))], chosen.greeted ? heading : null);
  chosen.greeted = true;
}

function wanted(app) {
  return app.cards.filter((card) => isWanted(card, app.chosen, app.history));
}

/** Offer the round that was left. */
function resume(app) {
  if (!app.session || app.session.at === null || app.session.over) return null;
  const { done, all } = progressOf(app.session);
  return button(fill(words.resume, { mode: words.modes[app.session.mode], done, all }), () => app.resume(), { kind: "resume" });
}

function modes(app, change) {
  const names = app.studies ? ["study", "practice", "test"] : ["practice", "test"];
  const rows = names.map((name) => {
    const box = h("input", { type: "radio", name: "mode", value: name, onchange: () => ((app.chosen.mode = name), change()) });
    box.checked = app.chosen.mode === name;
    const text = h("span", { class: "mode-text" }, h("b", {}, words.modes[name]), h("span", { class: "hint" }, words.mode_hints[name]));
    return h("label", { class: "mode" }, box, text);
  });
  const missing = app.studies ? null : h("p", { class: "hint" }, words.no_study);
  return h("fieldset", { class: "modes" }, h("legend", { class: "unseen" }, words.start), ...rows, missing);
}

function filters(app, refresh) {
  const { chosen, cards } = app;
  const kinds = [...new Set(cards.map(kindOf))];
  const rows = [
    select(words.deck, words.all_decks, decksOf(cards), chosen, "deck", refresh),
    select(words.tag, words.all_tags, tagsOf(cards), chosen, "tag", refresh),
    select(words.kind, words.kinds.all, kinds, chosen, "kind", refresh, (kind) => words.kinds[kind]),
  ];
  const { history } = app;
  const wrong = cards.some((card) => history.lastOutcome(card.id) === "wrong");
  const flagged = cards.some((card) => history.isFlagged(card.id));
  const only = [
    part(wrong, words.only_wrong, chosen, "wrong", refresh),
    part(flagged, words.only_flagged, chosen, "flagged", refresh),
  ];
  return h("div", { class: "filters" }, ...rows.filter(Boolean), ...only);
}

/** A box to tick for a part of the cards; none where there is no such card. */
function part(some, label, chosen, name, refresh) {
  if (!some) chosen[name] = false;
  return some ? tick(label, chosen[name], (on) => ((chosen[name] = on), refresh())) : null;
}

/** A native list to choose from; none where there is nothing to choose. */
function select(label, all, names, chosen, part, refresh, shown = (name) => name) {
  if (names.length < 2) return null;
  const options = ["", ...names].map((name) => h("option", { value: name }, name ? shown(name) : all));
  const control = h("select", { id: `filter-${part}`, onchange: (event) => ((chosen[part] = event.target.value), refresh()) }, ...options);
  control.value = chosen[part] ?? "";
  return field(label, control);
}

function detailsOf(app, refresh) {
  const { chosen, settings } = app;
  const set = (part) => (event) => ((chosen[part] = event.target.value), refresh());
  if (chosen.mode === "study") {
    const change = (event) => app.set({ fresh: Math.max(0, Number(event.target.value) || 0) });
    return [field(words.fresh, number("fresh", settings.fresh, 0, (event) => (change(event), refresh())))];
  }
  if (chosen.mode === "practice") return [tick(words.mixed, chosen.mixed, (on) => (chosen.mixed = on))];
  return [
    field(words.questions, number("count", chosen.count, 1, set("count"))),
    field(words.seed, number("seed", (chosen.seed ??= newSeed()), 0, set("seed")), words.seed_hint),
    field(words.timer, number("minutes", chosen.minutes ?? "", 1, set("minutes")), words.timer_hint),
  ];
}

function number(id, value, min, onchange) {
  return h("input", { type: "number", id, min, step: 1, inputmode: "numeric", value: String(value), oninput: onchange });
}

/** Say how many cards a round would have, and whether there is one. */
function countOf(app, cards) {
  if (!cards.length) return [words.nothing, false];
  if (app.chosen.mode !== "study") return [fill(words.cards, { n: app.chosen.mode === "test" ? testSize(app, cards) : cards.length }), true];
  const { due, fresh } = studied(app, cards);
  return due.length + fresh.length ? [fill(words.due, { due: due.length, fresh: fresh.length }), true] : [nothingDue(app, cards), false];
}

function nothingDue(app, cards) {
  const times = cards.map((card) => app.history.dueAt(card.id)).filter((time) => time !== null);
  const next = times.length ? ` ${fill(words.next_due, { time: spanOf(Math.min(...times) - Date.now()) })}` : "";
  return words.nothing_due + next;
}

function studied(app, cards) {
  const own = cards.filter((card) => !card.made);
  return toStudy(own, (id) => app.history.dueAt(id), Date.now(), app.settings.fresh);
}

function testSize(app, cards) {
  return Math.min(cards.length, Math.max(1, Math.floor(Number(app.chosen.count)) || 1));
}

/** Begin the round that is chosen. */
export function startRound(app) {
  const cards = wanted(app);
  const now = Date.now();
  const { mode, mixed } = app.chosen;
  const seed = mode === "test" ? Number(app.chosen.seed) || 0 : newSeed();
  const minutes = mode === "test" ? Math.max(0, Number(app.chosen.minutes) || 0) : 0;
  const ids = cards.map((card) => card.id);
  const queue = {
    study: () => Object.values(studied(app, cards)).flat(),
    practice: () => (mixed ? shuffled(ids, `${seed}/cards`) : ids),
    test: () => drawn(ids, testSize(app, cards), seed),
  }[mode]();
  if (queue.length) app.begin(begin(mode, queue, { seed, limit: minutes * 60, now }));
  else say(words.nothing);
}

/** What else there is: the list, settings, keys, and progress as a file. */
function more(app) {
  return h(
    "div",
    { class: "more" },
    button(words.browse, () => app.browse(), { kind: "quiet" }),
    button(words.settings, () => app.openSettings(), { kind: "quiet" }),
    button(words.help, () => app.help(), { kind: "quiet", key: "?" }),
  );
}
