// The time of a test: off by default, to be extended at any moment, and never the reason that an answer is lost.

import { button, h, say } from "./dom.js";
import { clock, fill, words } from "./words.js";

const MORE = 5 * 60; // seconds
const WARNINGS = [300, 60, 10]; // seconds that are left when it is said aloud

/** Make a clock for a round: `element` to be shown, `stop()`; `onend` is called once when the time is up. */
export function timerOf(seconds, { onend, ontick }) {
  let left = seconds;
  let last = performance.now();
  const text = h("span", { class: "clock", role: "timer" });
  const show = () => (text.textContent = clock(left));
  const element = h("span", { class: "timer" }, text, button(words.more_time, () => ((left += MORE), show()), { kind: "quiet small" }));
  const tick = () => {
    const now = performance.now();
    const before = left;
    left -= (now - last) / 1000;
    last = now;
    for (const mark of WARNINGS) if (before > mark && left <= mark) say(fill(words.in_time, { time: clock(mark) }));
    show();
    ontick(left);
    if (left <= 0) {
      stop();
      onend();
    }
  };
  const beat = setInterval(tick, 1000);
  const stop = () => clearInterval(beat);
  show();
  return { element, stop };
}
