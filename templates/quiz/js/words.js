// Every word of the interface. To have it in another language, put a file of this name into your templates folder, and
// set the language in page.html.

export const words = {
  modes: { study: "Study", practice: "Practice", test: "Test" },
  modeHints: {
    study: "Spaced repetition: each card comes back when you are about to forget it.",
    practice: "All cards, with the solution after each.",
    test: "Some cards, with the score at the end.",
  },
  noStudy: "There is no Study mode: this page was built without its scheduler.",
  kinds: { "": "All kinds", choice: "Choices", typed: "Typed answers", gaps: "Gaps", formula: "Formulas", recall: "Recall" },
  cards: (count) => (count === 1 ? "1 card" : `${count} cards`),
  due: (due, fresh) => `${due} due, ${fresh} new`,
  nothing: "No card fits this choice.",
  nothingDue: "Nothing is due. Come back later, or practise.",
  nextDue: (when) => `The next card is due ${when}.`,
  deck: "Deck",
  tag: "Tag",
  kind: "Kind",
  allDecks: "All decks",
  allTags: "All tags",
  onlyWrong: "Only what was wrong last time",
  mixed: "In random order",
  fresh: "New cards a round",
  questions: "Questions",
  seed: "Seed",
  seedHint: "The same number gives the same test.",
  timer: "Minutes",
  timerHint: "Leave it empty for a test without a limit.",
  start: "Start",
  resume: (mode, done, all) => `Go on with ${mode}: ${done} of ${all} done`,
  browse: "Look through all cards",
  back: "Back",
  settings: "Settings",
  help: "Keys",
  close: "Close",
  end: "End",
  question: (number, all) => `Question ${number} of ${all}`,
  inTime: (time) => `Time left: ${time}`,
  moreTime: "Five more minutes",
  timeUp: "Time is up.",
  check: "Check",
  next: "Next",
  skip: "Skip",
  undo: "Undo",
  show: "Show answer",
  answer: "Answer",
  wholeAnswer: "The whole answer",
  pickOne: "Pick one",
  made: "options made automatically",
  pickAll: "Pick all that are right",
  typeAnswer: "Your answer",
  typeNumber: "Your number",
  gap: (number) => `Gap ${number}`,
  nothingGiven: "Give an answer first, or skip the question.",
  right: "Right",
  wrong: "Wrong",
  near: "Close",
  yours: "Your answer",
  picked: "you picked it",
  missed: "you left it out",
  isSlip: "Is it only a slip?",
  counts: "It counts",
  countsNot: "It does not",
  wasRight: "I was right",
  accepted: "Accepted",
  howWell: "How well did you know it?",
  knew: "I knew it",
  knewNot: "I did not",
  grades: { 1: "Again", 2: "Hard", 3: "Good", 4: "Easy" },
  undone: "Undone.",
  done: "Done",
  score: (right, all) => `${right} of ${all} right`,
  percent: (part) => `${Math.round(part * 100)} %`,
  missedOnes: (count) => (count === 1 ? "1 question was not answered." : `${count} questions were not answered.`),
  wrongOnes: "To look at again",
  allRight: "Everything was right.",
  wrongAgain: "Practise these",
  again: "Another round",
  home: "Back to the start",
  usedSeed: (seed) => `Seed ${seed}`,
  progress: "Progress",
  save: "Save progress to a file",
  load: "Load progress from a file",
  saved: "Progress is saved to a file.",
  loaded: (taken, all) => `Of ${all === 1 ? "1 card" : `${all} cards`} in the file, ${taken} had later progress, which is loaded.`,
  notLoaded: {
    unreadable: "This is no file with progress.",
    newer: "This file was written by a later version. Build the quiz again with that one.",
  },
  notStored: "This browser keeps no progress for this page. Save it to a file before you close it.",
  theme: "Colours",
  themes: { "": "As the system", light: "Light", dark: "Dark" },
  singleKeys: "Use single keys (1, 2, S, U …)",
  typing: "Type short answers, and have them judged",
  keyTable: [
    ["Space, Enter", "Show the answer, check, go on"],
    ["1 – 9, A – I", "Pick an option"],
    ["1 – 4", "Again, Hard, Good, Easy"],
    ["1, 2", "I did not know it, I knew it"],
    ["S", "Skip"],
    ["U", "Undo"],
    ["?", "These keys"],
  ],
  keysOff: "Single keys are off; the settings turn them on.",
  units: [[60, "min"], [60, "h"], [24, "d"], [30.4, "mo"], [12, "y"]],
};

/** Write a time in milliseconds as people say it: `10 min`, `3 d`. */
export function spanOf(milliseconds) {
  let [amount, unit] = [milliseconds / 1000, "s"];
  for (const [size, name] of words.units) {
    if (amount < size) break;
    [amount, unit] = [amount / size, name];
  }
  return `${amount < 10 && unit !== "s" && amount % 1 >= 0.05 ? amount.toFixed(1) : Math.round(amount)} ${unit}`;
}

/** Write seconds as a clock does: `4:05`. */
export function clock(seconds) {
  const whole = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
