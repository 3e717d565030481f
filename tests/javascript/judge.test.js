// The judge of the quiz page, on the vectors that it shares with the program.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { judge, judgeCode } from "../../templates/quiz/js/judge.js";
import { normalForm } from "../../templates/quiz/js/normal_form.js";
import { distance } from "../../templates/quiz/js/spelling.js";

const vectors = JSON.parse(readFileSync(new URL("../vectors/answers.json", import.meta.url), "utf8"));

for (const [typed, accepted, verdict] of vectors.text) {
  test(`text: "${typed}" for "${accepted}" is ${verdict}`, () => {
    assert.equal(judge(typed, accepted).verdict, verdict);
  });
}

for (const [typed, , bounds, verdict] of vectors.numbers) {
  test(`number: "${typed}" in ${bounds} is ${verdict}`, () => {
    assert.equal(judge(typed, [], bounds).verdict, verdict);
  });
}

for (const [typed, code, verdict] of vectors.code) {
  test(`code: ${JSON.stringify(typed)} is ${verdict}`, () => {
    assert.equal(judgeCode(typed, [code]).verdict, verdict);
  });
}

for (const [one, other] of vectors.same) {
  test(`"${one}" has the normal form of "${other}"`, () => assert.equal(normalForm(one), normalForm(other)));
}

test("the answer that decided is told", () => {
  assert.deepEqual(judge("optimzer", ["model", "optimizer"]), { verdict: "near", answer: "optimizer" });
  assert.deepEqual(judge("nothing", ["model"]), { verdict: "wrong", answer: null });
});

test("neighbours swapped are one slip", () => {
  assert.equal(distance("graident", "gradient"), 1);
  assert.equal(distance("", "abc"), 3);
});
