// Reads reviews from stdin, [[[grade, time], …], …], and writes the schedules after each, as the page has them.
import { readFileSync } from "node:fs";
import vm from "node:vm";
import { preview, review } from "../../templates/quiz/js/schedule.js";

vm.runInThisContext(readFileSync(new URL("../../askdown/bundles/ts-fsrs.js", import.meta.url), "utf8"));
const runs = JSON.parse(readFileSync(0, "utf8"));
const answers = runs.map((reviews) => {
  let card = null;
  return reviews.map(([grade, now]) => {
    const spans = preview(card, now);
    card = review(card, grade, now);
    return { ...card, spans };
  });
});
process.stdout.write(JSON.stringify(answers));
