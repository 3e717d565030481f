// Answers on stdin, [[typed, accepted], …]: writes for each the page's verdict, both normal forms, number and code form.
import { readFileSync } from "node:fs";
import { judge } from "../../templates/quiz/js/judge.js";
import { codeForm, normalForm } from "../../templates/quiz/js/normal_form.js";
import { readNumber } from "../../templates/quiz/js/numbers.js";

const pairs = JSON.parse(readFileSync(0, "utf8"));
const number = (text) => {
  const found = readNumber(text);
  return found === null ? "none" : Number.isFinite(found) ? found : "infinite";
};
const answers = pairs.map(([typed, accepted]) => [
  judge(typed, [accepted]).verdict, normalForm(typed), normalForm(accepted), number(typed), codeForm(typed),
]);
process.stdout.write(JSON.stringify(answers));
