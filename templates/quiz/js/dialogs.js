// Settings and the table of keys, in native dialogs: these hold the focus, and Escape closes them.

import { button, field, h, say, tick } from "./dom.js";
import { fill, words } from "./words.js";

/** Open the table of keys. */
export function openHelp(app) {
  const row = ([keys, what]) => h("tr", {}, h("th", { scope: "row" }, ...shown(keys)), h("td", {}, what));
  const rows = keyTable().map(row);
  const off = app.settings.keys ? null : h("p", { class: "hint" }, words.keys_off);
  open(words.help, [h("table", { class: "key-table" }, h("tbody", {}, ...rows)), off]);
}

function keyTable() {
  return [
    [[words.space, words.enter], words.key_go],
    [["1 – 9", "A – I"], words.key_pick],
    [["1 – 4"], ["again", "hard", "good", "easy"].map((grade) => words.grades[grade]).join(" · ")],
    [["1", "2"], `${words.knew_not} · ${words.knew}`],
    [["F"], words.flag],
    [["S"], words.skip],
    [["U"], words.undo],
    [["?"], words.key_help],
  ];
}

function shown(keys) {
  return keys.flatMap((key, at) => [at ? " " : "", h("kbd", {}, key)]);
}

/** Open the settings; each holds from the moment it is changed. */
export function openSettings(app) {
  const { settings } = app;
  const choice = (part, label, names) => {
    const options = Object.entries(names).map(([value, name]) => h("option", { value }, name));
    const control = h("select", { id: part, onchange: (event) => app.set({ [part]: event.target.value }) }, ...options);
    control.value = settings[part];
    return field(label, control);
  };
  open(words.settings, [
    choice("theme", words.theme, { "": words.themes.system, light: words.themes.light, dark: words.themes.dark }),
    tick(words.single_keys, settings.keys, (keys) => app.set({ keys })),
    choice("typing", words.typing, words.typings),
    transfer(app),
  ]);
}

/** Progress as a file: the way to another browser, and out of one that keeps nothing. */
function transfer(app) {
  const told = h("p", { class: "told-progress", role: "status" });
  const tell = (text) => (told.textContent = text);
  const load = async (event) => {
    const [file] = event.target.files;
    if (!file) return;
    const { problem, taken, all } = app.history.load(await file.text());
    tell(problem ? words[problem] : fill(words.loaded, { taken, all }));
    event.target.value = "";
  };
  const input = h("input", { type: "file", id: "load", accept: ".json,application/json", onchange: load });
  const save = button(words.save, () => (download(app.history.fileName, app.history.save()), tell(words.saved)));
  return h("section", { class: "transfer", "aria-labelledby": "transfer" }, h("h3", { id: "transfer" }, words.progress), save, field(words.load, input), told);
}

function download(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  h("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

function open(title, parts) {
  const heading = h("h2", { id: "dialog-title" }, title);
  const close = button(words.close, () => dialog.close(), { kind: "primary" });
  const dialog = h("dialog", { "aria-labelledby": "dialog-title" }, heading, ...parts.filter(Boolean), h("div", { class: "actions" }, close));
  // Where the focus was, it comes back to by itself.
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  document.body.append(dialog);
  say("");
  dialog.showModal();
}
