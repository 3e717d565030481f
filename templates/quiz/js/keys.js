// Single keys. They do nothing while somebody types, with a modifier, in a dialog, or when they are switched off.

const TYPING = "input:not([type=radio], [type=checkbox], [type=button]), textarea, select, [contenteditable]";
const OPERATED = "button, a[href], summary, input, select, textarea, audio, video";

let bindings = {};

/** Let these keys do these things, and no others: `{ "s": skip, " ": next }`. */
export function bind(keys) {
  bindings = keys;
}

/** Begin to listen; `isOn` tells whether single keys are wanted. */
export function listen(isOn) {
  document.addEventListener("keydown", (event) => {
    const action = bindings[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (action && isOn() && isMeant(event)) {
      event.preventDefault();
      action();
    }
  });
}

function isMeant(event) {
  if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  const target = event.target instanceof Element ? event.target : document.body;
  if (target.closest("dialog[open]") || target.closest(TYPING)) return false;
  return !([" ", "Enter"].includes(event.key) && target.closest(OPERATED)); // these do something of their own there
}
