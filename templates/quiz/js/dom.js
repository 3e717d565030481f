// Elements from values, and what assistive technology is told.

/**
 * Make an element: `h("button", { class: "quiet", onclick }, "Undo")`. Properties that begin with `on` are handlers;
 * true is an empty attribute, false and null are none. Children are nodes and texts; false and null are skipped.
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "value") element.value = value;
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child !== false && child != null));
  return element;
}

/** A button; `key` is the key that does the same, shown on it. */
export function button(label, onclick, { kind = "", key = "", ...properties } = {}) {
  const hint = key && h("kbd", { "aria-hidden": "true" }, key);
  return h("button", { type: "button", class: kind, onclick, ...properties }, h("span", {}, label), hint || null);
}

/** A labelled native control in a row. */
export function field(label, control, hint = "") {
  const id = control.id || `field-${(field.count = (field.count ?? 0) + 1)}`;
  control.id = id;
  if (hint) control.setAttribute("aria-describedby", `${id}-hint`);
  const said = hint && h("span", { class: "hint", id: `${id}-hint` }, hint);
  return h("div", { class: "field" }, h("label", { for: id }, label), control, said || null);
}

/** A labelled check box. */
export function tick(label, checked, onchange) {
  const box = h("input", { type: "checkbox", onchange: (event) => onchange?.(event.target.checked) });
  box.checked = checked;
  return h("label", { class: "tick" }, box, h("span", {}, label));
}

/** Say something to screen readers without moving the focus. */
export function say(text) {
  const status = document.getElementById("status");
  if (status) status.textContent = text;
}

/** Give the focus to an element that is not part of the tab order, such as a heading. */
export function focusOn(element) {
  if (!element) return;
  if (!element.matches("button, input, select, textarea, a[href], summary")) element.tabIndex = -1;
  element.focus();
}
