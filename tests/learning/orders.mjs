// Reads cards, a count and seeds from stdin; writes for each seed which cards a page's test draws, and the order of
// the options of each.
import { readFileSync } from "node:fs";
import { drawn, optionOrder } from "../../templates/quiz/js/choosing.js";

const { cards, count, seeds } = JSON.parse(readFileSync(0, "utf8"));
const ids = cards.map((card) => card.id);
const answers = seeds.map((seed) => ({
  drawn: drawn(ids, count, seed),
  options: cards.map((card) => optionOrder(card.options, card, seed)),
}));
process.stdout.write(JSON.stringify(answers));
