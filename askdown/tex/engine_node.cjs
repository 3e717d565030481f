// Runs functions of bundles for engine_node.py: a line {path, name, argument} in, a line with the answer out.
'use strict';

const {readFileSync} = require('node:fs');
const {createInterface} = require('node:readline');
const {createContext, runInContext} = require('node:vm');

const loaded = new Map(); // one global object for each bundle: two MathJax in one would find each other's packages

function globals(path) {
  if (!loaded.has(path)) {
    loaded.set(path, createContext({}));
    runInContext(readFileSync(path, 'utf8'), loaded.get(path), {filename: path});
  }
  return loaded.get(path);
}

createInterface({input: process.stdin}).on('line', (line) => {
  const {path, name, argument} = JSON.parse(line);
  process.stdout.write(JSON.stringify(globals(path)[name](argument)) + '\n');
});
