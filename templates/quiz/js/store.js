// What the browser keeps beside progress: settings, and the round that was begun. Both are missed by nobody if lost.

const SETTINGS = "askdown:settings";
const DEFAULTS = { theme: "", keys: true, typing: "gaps", fresh: 20 };

/** Read the settings, those of all pages on this computer; what is not set is as it is by default. */
export function readSettings(storage) {
  return { ...DEFAULTS, ...read(storage, SETTINGS) };
}

/** Keep the settings; without a storage they last as long as the page. */
export function keepSettings(storage, settings) {
  write(storage, SETTINGS, settings);
}

/** Read the round that was begun on this page, or null. */
export function readRound(storage, page) {
  return read(storage, `askdown:round:${page}`);
}

/** Keep the round of this page, or forget it where it is null. */
export function keepRound(storage, page, round) {
  write(storage, `askdown:round:${page}`, round);
}

/** Give the browser's storage, or one that lasts as long as the page where it has none for it. */
export function openStorage() {
  try {
    const storage = window.localStorage;
    storage.setItem("askdown:try", "1");
    storage.removeItem("askdown:try");
    return storage;
  } catch {
    return null;
  }
}

function read(storage, key) {
  try {
    return JSON.parse(storage?.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

function write(storage, key, value) {
  try {
    if (value === null) storage?.removeItem(key);
    else storage?.setItem(key, JSON.stringify(value));
  } catch {
    // The storage is full or forbidden; progress says so where it matters.
  }
}
