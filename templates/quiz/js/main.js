// The quiz: takes the cards out of the page, and goes from screen to screen.

import { ask } from "./asking.js";
import { readCards } from "./cards.js";
import { openHelp, openSettings } from "./dialogs.js";
import { button, focusOn, h, say } from "./dom.js";
import { openHistory } from "./history.js";
import { home } from "./home.js";
import { bind, listen } from "./keys.js";
import { result } from "./result.js";
import { answered, begin, putOff, resumed } from "./session.js";
import { keepRound, keepSettings, openStorage, readRound, readSettings } from "./store.js";
import { timerOf } from "./timer.js";
import { words } from "./words.js";

/** What all screens work with. */
function makeApp(main, list, notice) {
  const storage = openStorage();
  const root = document.documentElement;
  const cards = readCards(list);
  const page = `${root.dataset.progress}:${document.title}`;
  const byId = new Map(cards.map((card) => [card.id, card]));
  const studies = "studies" in root.dataset;
  const app = {
    cards,
    byId,
    studies,
    history: openHistory(storage, root.dataset.progress, document.title),
    settings: readSettings(storage),
    chosen: { mode: studies ? "study" : "practice", count: Math.min(20, cards.length), mixed: false, wrong: false, flagged: false },
    session: resumed(readRound(storage, page), (id) => byId.has(id), Date.now()),
    past: [],
    timer: null,
  };
  return Object.assign(app, rounds(app, (round) => keepRound(storage, page, round)), screens(app, main, list, notice), {
    set(changes) {
      app.settings = { ...app.settings, ...changes };
      keepSettings(storage, app.settings);
      applyTheme(app.settings.theme);
    },
  });
}

/** What can be done with a round of questions. */
function rounds(app, keep) {
  const go = (session) => {
    app.session = session;
    keep(session.at === null ? null : session);
    if (session.at === null) app.finish();
    else ask(app);
  };
  const step = (session, undo) => {
    app.past.push({ session: app.session, undo });
    go(session);
  };
  return {
    begin(session) {
      app.past = [];
      startTimer(app, session, keep);
      go(session);
    },
    resume() {
      app.past = [];
      startTimer(app, app.session, keep);
      ask(app);
    },
    /** Note an outcome, and go on. */
    record(found) {
      const now = Date.now();
      const undo = app.history.record(app.session.at, found.outcome, found.claim);
      step(answered(app.session, found, now), undo);
    },
    /** Note a grade, and go on; the scheduler says when the card comes back. */
    study(grade, { given, claim } = {}) {
      const now = Date.now();
      const { due, undo } = app.history.study(app.session.at, grade, now, claim);
      step(answered(app.session, { outcome: grade === 1 ? "wrong" : "right", grade, given }, now, due), undo);
    },
    skip() {
      step(putOff(app.session, Date.now()), () => {});
    },
    undo() {
      const last = app.past.pop();
      if (!last) return;
      last.undo();
      app.session = last.session;
      if (!app.timer) startTimer(app, last.session, keep);
      keep(last.session);
      ask(app);
      say(words.undone);
    },
    /** Take a correction of a round that is over. */
    correct(session, id, claim) {
      app.history.record(id, "right", claim);
      app.session = session;
      result(app);
    },
    practise(ids) {
      app.begin(begin("practice", ids, { seed: app.session.seed + 1, now: Date.now() }));
    },
    finish() {
      app.timer?.stop();
      app.timer = null;
      if (app.session.results.length || app.session.over) result(app);
      else app.home();
    },
  };
}

function startTimer(app, session, keep) {
  app.timer?.stop();
  app.timer = null;
  if (!session.limit) return;
  const onend = () => {
    keep(null);
    app.session = { ...app.session, over: true };
    app.finish();
    say(words.time_up);
  };
  app.timer = timerOf(session.left, { onend, ontick: (left) => (app.session = { ...app.session, left }) });
}

/** How screens take the place of each other. */
function screens(app, main, list, notice) {
  const root = document.documentElement;
  return {
    settle,
    /** Show elements as the screen, and move the focus to one of them. */
    show(parts, focus) {
      say("");
      main.replaceChildren(...parts);
      notice.hidden = !app.history.problem;
      settle(main);
      if (focus) {
        focusOn(focus);
        scrollTo({ top: 0 });
      }
    },
    home: () => home(app),
    help: () => openHelp(app),
    openSettings: () => openSettings(app),
    browse() {
      root.classList.add("browsing");
      main.hidden = true;
      const back = button(words.back, () => leave(), { kind: "primary", id: "leave", lang: words.lang });
      const leave = () => {
        root.classList.remove("browsing");
        main.hidden = false;
        back.remove();
        home(app);
      };
      list.prepend(back);
      settle(list);
      bind({ "?": () => app.help() });
      back.focus();
    },
  };
}

/** Let the keyboard scroll what is wider than its box. */
function settle(element) {
  for (const formula of element.querySelectorAll(".math:not(.math-display)")) {
    const room = formula.closest("p, li, td, dd, div").clientWidth;
    if (room) formula.classList.toggle("wide", formula.firstElementChild.getBoundingClientRect().width > room);
  }
  for (const box of element.querySelectorAll(".table, pre, .math-display, .wide")) {
    if (box.scrollWidth <= box.clientWidth) continue;
    box.tabIndex = 0;
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", words.wide);
  }
}

function applyTheme(theme) {
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

/** Cards that are closed would be missing on paper. */
function openForPrint(list) {
  const closed = () => list.querySelectorAll("details:not([open])");
  let opened = [];
  addEventListener("beforeprint", () => (opened = [...closed()]).forEach((one) => (one.open = true)));
  addEventListener("afterprint", () => opened.forEach((one) => (one.open = false)));
}

const main = document.getElementById("app");
const list = document.getElementById("cards");
const notice = h("p", { class: "notice", hidden: true }, words.not_stored);
main.before(h("p", { id: "status", class: "unseen", role: "status" }), notice);
main.hidden = false;
const app = makeApp(main, list, notice);
applyTheme(app.settings.theme);
listen(() => app.settings.keys);
openForPrint(list);
document.addEventListener("toggle", (event) => settle(event.target.closest(".card") ?? event.target), true); // what was folded had no width
home(app);
document.documentElement.classList.add("started");
