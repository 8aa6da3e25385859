#!/usr/bin/env node
// Holds the command line's labels against the annotated policies that lie beside the checkout.
//
// usage: accuracy.mjs [FOLDER]      FOLDER is ../shared unless named; build the command line first
//
// 1. FOLDER/seeds/check.py: policies whose labels are known.
// 2. FOLDER/eval: predict.py and score.py for each corpus and input of tests/accuracy/floors.json;
//    the figures are printed, and one below its floor fails.
// 3. FOLDER/corpus/current: every policy gets a label and a text, without an error.
// Closes with 'N passed, N failed' over 2 and 3; check.py says its own.

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const CLI = "target/release/privacy-facts";
const PLAIN = /^\d+ passed, \d+ failed/m;

/** The figures in what score.py prints; one that it does not print is not there. */
export function figures(printed) {
  const patterns = {
    all: /^all +F1 ([\d.]+)/m,
    macro: /^macro over fields: F1 ([\d.]+)/m,
    grid: /^grid +F1 ([\d.]+)/m,
    evidence: /^evidence: .*\(([\d.]+)\);/m,
  };
  const found = {};
  for (const [name, pattern] of Object.entries(patterns)) {
    const match = pattern.exec(printed);
    if (match) found[name] = Number(match[1]);
  }
  const quotes = /; (\d+) of (\d+) quotes stand in the text/.exec(printed);
  // No quotes at all prove nothing.
  if (quotes) found.verbatim = Number(quotes[2]) ? Number(quotes[1]) / Number(quotes[2]) : 0;
  return found;
}

/** One line for each floor, and whether the figure reaches it. */
export function compare(found, floors) {
  return Object.entries(floors).map(([name, floor]) => {
    const figure = found[name];
    const good = figure !== undefined && figure >= floor;
    const shown = figure === undefined ? "missing" : figure.toFixed(3);
    return { good, line: `${good ? "ok  " : "FAIL"} ${name.padEnd(9)} ${shown}  floor ${floor.toFixed(3)}` };
  });
}

/** Runs a program to its end: whether it went well, what it printed, what it complained of. */
export function run(command, ...args) {
  // A message is what is wanted of a program that breaks, sixty times over, and not where it stood.
  const env = { ...process.env, RUST_BACKTRACE: "0" };
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: "utf8", maxBuffer: 1 << 28, env });
  return { good: status === 0, stdout: stdout ?? "", said: `${stderr ?? ""}${error ? error.message : ""}`.trim() };
}

function main(folder) {
  let passed = 0;
  let failed = 0;
  const count = (good) => (good ? passed++ : failed++);

  console.log("\nPolicies whose labels are known");
  const seeds = run(join(folder, "seeds/check.py"));
  console.log([seeds.stdout.trim(), seeds.said].filter(Boolean).join("\n"));
  // What it counted itself is in its own closing line.
  if (!seeds.good && !PLAIN.test(seeds.stdout)) count(false);

  mkdirSync("target/accuracy", { recursive: true });
  const floors = JSON.parse(readFileSync("tests/accuracy/floors.json", "utf8"));
  for (const [corpus, inputs] of Object.entries(floors)) {
    for (const [input, wanted] of Object.entries(inputs)) {
      console.log(`\n${corpus}, read as ${input}`);
      const gold = join(folder, `eval/gold/${corpus}.jsonl`);
      const labels = `target/accuracy/${corpus}-${input}.jsonl`;
      const predicted = run(join(folder, "eval/predict.py"), gold, labels, "--input", input);
      const scored = predicted.good ? run(join(folder, "eval/score.py"), gold, labels) : predicted;
      console.log([scored.stdout.trim(), scored.said].filter(Boolean).join("\n"));
      for (const { good, line } of compare(scored.good ? figures(scored.stdout) : {}, wanted)) {
        console.log(line);
        count(good);
      }
    }
  }

  const current = join(folder, "corpus/current");
  const policies = readdirSync(current).filter((name) => name.endsWith(".md")).sort();
  console.log(`\n${policies.length} policies of today, each to a label and to its text`);
  for (const name of policies) {
    const path = join(current, name);
    const wrong = [["label", "--format", "json", path], ["text", path]].map((args) => run(CLI, ...args)).filter(({ good }) => !good);
    for (const { said } of wrong) console.log(`FAIL ${name}: ${said}`);
    count(wrong.length === 0);
  }

  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 && seeds.good;
}

/** What is missing for measuring with the policies of `folder`, in a sentence; nothing if all is there. */
export function missing(folder) {
  if (!existsSync(join(folder, "eval"))) return `There are no annotated policies in ${folder}: nothing to measure with.`;
  if (!existsSync(CLI)) return `There is no ${CLI}; build it first: make cli`;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = process.argv[2] ?? "../shared";
  const problem = missing(folder);
  if (problem) console.error(problem);
  process.exitCode = problem ? 2 : main(folder) ? 0 : 1;
}
