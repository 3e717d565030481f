// Imports a file of progress as a page does (its text is on stdin), and writes what the page exports then.
import { readFileSync } from "node:fs";
import { openProgress } from "../../templates/quiz/js/progress.js";

const progress = openProgress(null, process.argv[2], () => 5);
const found = progress.importJson(readFileSync(0, "utf8"));
process.stdout.write(found.problem ?? progress.exportJson());
