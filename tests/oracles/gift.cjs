// Parses GIFT with gift-pegjs: a line of JSON with a text comes in, a line of JSON with the questions or an error goes out.
const { parse } = require(process.argv[2]);
const lines = require("node:readline").createInterface({ input: process.stdin });
lines.on("line", (line) => {
  let answer;
  try {
    answer = { questions: parse(JSON.parse(line)) };
  } catch (error) {
    answer = { error: String(error.message) };
  }
  process.stdout.write(JSON.stringify(answer) + "\n");
});
