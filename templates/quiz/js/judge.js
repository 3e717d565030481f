// The judge of typed answers: right, near enough to ask the taker, or wrong; never a guess in the taker's favour. The
// same as askdown/answers/judge.py.

import { codeForm, normalForm } from "./normal_form.js";
import { isWithin, readNumber } from "./numbers.js";
import { isSlip } from "./spelling.js";

/**
 * Judge what was typed against all answers that are accepted, or against `bounds`, the ends of a range of numbers. Gives
 * `{ verdict, answer }`: "right", "near" or "wrong", and the accepted answer that decided it (null for none).
 */
export function judge(given, accepted, bounds = null) {
  if (bounds) {
    const number = readNumber(given);
    return { verdict: number !== null && isWithin(number, bounds) ? "right" : "wrong", answer: null };
  }
  const found = accepted.map((answer) => ({ verdict: against(given, answer), answer }));
  const best = found.find(({ verdict }) => verdict === "right") ?? found.find(({ verdict }) => verdict === "near");
  return best ?? { verdict: "wrong", answer: null };
}

/** Judge code: the same up to the block's indent and spaces at line ends. */
export function judgeCode(given, accepted) {
  const answer = accepted.find((code) => codeForm(code) === codeForm(given)) ?? null;
  return { verdict: answer === null ? "wrong" : "right", answer };
}

function against(given, answer) {
  const [number, expected] = [readNumber(given), readNumber(answer)];
  if (number !== null || expected !== null) {
    const isSame = number !== null && expected !== null && isWithin(number, [expected, expected]);
    return isSame ? "right" : "wrong";
  }
  const [form, wanted] = [normalForm(given), normalForm(answer)];
  if (!form) return "wrong";
  if (form === wanted) return "right";
  return isSlip(form, wanted) ? "near" : "wrong";
}
