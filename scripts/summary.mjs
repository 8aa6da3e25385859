#!/usr/bin/env node
// Repeats the closing lines of the test runners and adds them up.
//
// usage: summary.mjs FOLDER      reads FOLDER/*.log in the order of their names
//
// A log begins with 'step: TITLE'; one that has 'step failed:' and no failed test counts as one.
// Exit status 1 where anything failed.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

// cargo test and wasm-bindgen-test-runner.
const CARGO = /^test result: \w+\. (\d+) passed; (\d+) failed; (\d+) ignored/;
// node --test closes with a block of lines, each a word and a count.
const NODE = /^ℹ (tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) ([\d.]+)$/;
// Everything else that counts.
const PLAIN = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/;
const COLOUR = /\u001b\[[\d;]*m/g;

/** The closing lines in one log, and what they add up to. */
export function read(log) {
  const sum = { title: "", lines: [], passed: 0, failed: 0, skipped: 0 };
  const add = (line, passed, failed, skipped) => {
    sum.lines.push(line);
    sum.passed += Number(passed);
    sum.failed += Number(failed);
    sum.skipped += Number(skipped ?? 0);
  };
  let broken = false;
  for (const raw of log.split("\n")) {
    const line = raw.replace(COLOUR, "").trimEnd();
    let match;
    if ((match = CARGO.exec(line) ?? PLAIN.exec(line))) add(line, match[1], match[2], match[3]);
    else if ((match = NODE.exec(line))) {
      const [, what, count] = match;
      add(line, what === "pass" ? count : 0, /fail|cancelled/.test(what) ? count : 0, /skipped|todo/.test(what) ? count : 0);
    } else if (line.startsWith("step: ")) sum.title = line.slice(6);
    else if (line.startsWith("step failed: ")) broken = true;
  }
  if (broken) {
    sum.lines.push(`FAILED: ${sum.title}`);
    if (sum.failed === 0) sum.failed = 1;
  }
  return sum;
}

/** The whole summary as text, and whether everything passed. */
export function summarize(logs) {
  const sums = logs.map(read);
  const total = (what) => sums.reduce((n, sum) => n + sum[what], 0);
  const out = [];
  for (const sum of sums) if (sum.lines.length) out.push(`-- ${sum.title}`, ...sum.lines);
  const [passed, failed, skipped] = ["passed", "failed", "skipped"].map(total);
  out.push("", `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`);
  return { text: out.join("\n"), good: failed === 0 };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = process.argv[2];
  const names = readdirSync(folder).filter((name) => name.endsWith(".log")).sort();
  const { text, good } = summarize(names.map((name) => readFileSync(join(folder, name), "utf8")));
  console.log(text);
  process.exitCode = good ? 0 : 1;
}
