#!/usr/bin/env node
// Writes how well the labels read, field by field, held against the annotated policies that lie
// beside the checkout.
//
// usage: measure.mjs [FOLDER]       FOLDER is ../shared unless named; build the command line first
//        measure.mjs --page         fills docs/accuracy.md from the files as they are
//
// 1. tests/accuracy/measured.tsv: a line a field and corpus; the label shows these figures.
// 2. tests/accuracy/summary.tsv: the figures over all fields.
// 3. docs/accuracy.md: the tables between its markers, from these two and from what tests/wordings.rs counted.
// Only figures are written. Exit status 0; 2 where there is nothing to measure with; 1 if it fails.

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { figures, missing, run } from "./accuracy.mjs";

export const MEASURED = "tests/accuracy/measured.tsv";
export const SUMMARY = "tests/accuracy/summary.tsv";
export const WORDINGS = "tests/wordings/measured.tsv";
export const PAGE = "docs/accuracy.md";

// So many fields are shown whose sentences are read worst.
const WEAKEST = 12;
// The policies of each corpus, as the page calls them.
const CORPORA = { "opp115-dev": "up to 2015", "c3pa-dev": "of 2022" };
// So many policies are never read while rules are written: those whose names have the smallest SHA-1.
const ASIDE = { corpus: "opp115-dev", name: "opp115-dev/aside", policies: 25 };
const PARTS = { "opp115-dev": "up to 2015, all", [ASIDE.name]: "of these, set aside", "c3pa-dev": "of 2022" };

/** The row of a field in what score.py prints. */
export function fieldRow(printed, field) {
  const line = printed.split("\n").find((line) => line.trim().split(/\s+/)[0] === field);
  const found = line && /F1 ([\d.]+) +P ([\d.]+) +R ([\d.]+) +human ([\d.]+) .* n (\d+)$/.exec(line.trimEnd());
  return found && { field, precision: found[2], recall: found[3], f1: found[1], human: found[4], n: found[5] };
}

/** All fields that score.py prints with --fields, but for the single cells of the grid. */
export function fieldRows(printed) {
  const names = [...printed.matchAll(/^ {2}([a-z_.]+) +F1 /gm)].map((match) => match[1]);
  return names.filter((name) => !name.startsWith("grid.")).map((name) => fieldRow(printed, name));
}

/** The figures over all fields, as [name, label's, annotators'] where they have one. */
export function summaryRows(printed, policies) {
  const found = figures(printed);
  const human = (name) => /human ([\d.]+)/.exec(printed.split("\n").find((line) => line.startsWith(name)) ?? "")?.[1];
  const three = (name) => found[name]?.toFixed(3);
  const quotes = /^quotes: ([\d.]+) touch .*?, ([\d.]+) a claim, median (\d+) /m.exec(printed) ?? [];
  const rows = [
    ["policies", String(policies)],
    ["all", three("all"), human("all ")],
    ["macro", three("macro"), human("macro ")],
    ["at or above", / in (\d+ of \d+) fields/.exec(printed)?.[1]],
    ["grid", three("grid"), human("grid ")],
    ["evidence", three("evidence")],
    ["quotes", quotes[1]],
    ["quotes a claim", quotes[2]],
    ["characters", quotes[3]],
    ["verbatim", three("verbatim")],
  ];
  return rows.filter((row) => row[1] !== undefined);
}

/** The lines of a data file, each as its columns. */
export function rows(data) {
  return data.split("\n").filter((line) => line && !line.startsWith("#")).map((line) => line.split("\t"));
}

const table = (head, body) =>
  [head, head.map((_, i) => (i ? "--:" : "---")), ...body].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

function summaryTable(summary) {
  const names = {
    policies: "policies",
    all: "all fields: F1",
    macro: "mean over fields: F1",
    "at or above": "fields at or above the annotators",
    grid: "cells of the grid: F1",
    evidence: "confirmed claims that quote a marked passage",
    quotes: "quotes that touch a marked passage",
    "quotes a claim": "quotes a claim",
    characters: "characters of a quote, median",
    verbatim: "quotes that stand in the text, word for word",
  };
  const parts = Object.keys(PARTS);
  const cell = (name, part) => {
    const [, , label, human] = rows(summary).find((row) => row[0] === part && row[1] === name) ?? [];
    return label === undefined ? "" : human === undefined ? label : `${label} (${human})`;
  };
  const body = Object.entries(names).map(([name, words]) => [words, ...parts.map((part) => cell(name, part))]);
  return table(["", ...parts.map((part) => PARTS[part])], body);
}

function fieldTable(measured) {
  const body = rows(measured).map(([field, corpus, ...numbers]) => [`\`${field}\``, CORPORA[corpus], ...numbers]);
  return table(["field", "policies", "precision", "recall", "F1", "annotators' F1", "n"], body);
}

function weakTable(measured) {
  const below = rows(measured)
    .map(([field, corpus, , , f1, human]) => ({ field, corpus, f1, human, gap: Number(f1) - Number(human) }))
    .filter(({ gap }) => gap < 0)
    .sort((a, b) => a.gap - b.gap || (a.field < b.field ? -1 : 1));
  const body = below.map((row) => [`\`${row.field}\``, CORPORA[row.corpus], row.f1, row.human, row.gap.toFixed(3)]);
  return table(["field", "policies", "F1", "annotators' F1", "difference"], body);
}

/** How many invented sentences are read rightly: of all fields, and of the weakest, the worst first. */
function wordingsTable(wordings) {
  const counts = rows(wordings).map(([field, ...numbers]) => {
    const [stated, found, near, wrong] = numbers.map(Number);
    return { field, stated, found, near, wrong, rank: found / stated - wrong / near };
  });
  const share = (some, all) => `${some} of ${all} (${Math.round((100 * some) / all)}%)`;
  const row = (name, { stated, found, near, wrong }) => [name, share(found, stated), share(wrong, near)];
  const fields = counts.filter(({ field }) => field !== "all").sort((a, b) => a.rank - b.rank || (a.field < b.field ? -1 : 1));
  const all = counts.filter(({ field }) => field === "all").map((count) => row(`all ${fields.length} fields`, count));
  const weakest = fields.slice(0, WEAKEST).map((count) => row(`\`${count.field}\``, count));
  return table(["field", "stated, and found", "near misses, wrongly claimed"], [...all, ...weakest]);
}

/** The page with its tables made anew from the three data files. */
export function fill(page, measured, summary, wordings) {
  const when = /^# Measured (.*)$/m.exec(measured)?.[1];
  const parts = {
    when: `Measured ${when}`,
    summary: summaryTable(summary),
    fields: fieldTable(measured),
    weak: weakTable(measured),
    wordings: wordingsTable(wordings),
  };
  let filled = page;
  for (const [name, text] of Object.entries(parts)) {
    const place = new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`);
    if (!place.test(filled)) throw new Error(`${PAGE} has no place for '${name}'`);
    filled = filled.replace(place, (_, begin, end) => `${begin}${text}\n${end}`);
  }
  return filled;
}

function fillPage() {
  const [page, ...data] = [PAGE, MEASURED, SUMMARY, WORDINGS].map((path) => readFileSync(path, "utf8"));
  writeFileSync(PAGE, fill(page, ...data));
}

/** Runs a program; one that fails ends the measuring. */
function must(command, ...args) {
  const { good, stdout, said } = run(command, ...args);
  if (!good) throw new Error(said || `${command} failed`);
  return stdout;
}

/** Reads and writes files of a JSON value a line. */
const lines = (path) => readFileSync(path, "utf8").trimEnd().split("\n").map((line) => JSON.parse(line));
const save = (path, values) => (writeFileSync(path, values.map((value) => `${JSON.stringify(value)}\n`).join("")), path);

function scorer(folder) {
  return (gold, labels, ...options) => must(join(folder, "eval/score.py"), gold, labels, ...options);
}

/** The grid's cells of one kind, as one row: single cells are too few to say much. */
function gridRow(score, gold, labels, group) {
  // The other cells go; what else is annotated stays, as the scorer expects some of it.
  const keep = (field) => !field.startsWith("grid.") || field.startsWith(`${group}.`);
  const kept = lines(gold).map((policy) => ({
    ...policy, text: "", evidence: {}, annotators: policy.annotators.map((fields) => fields.filter(keep)),
  }));
  const row = fieldRow(score(save(`target/accuracy/${group}.jsonl`, kept), labels), "grid");
  return row && { ...row, field: group };
}

/** Gold and labels of the policies that were set aside. */
function aside(gold, labels) {
  const digest = (name) => createHash("sha1").update(name).digest("hex");
  const names = lines(gold).map(({ policy }) => policy).sort((a, b) => (digest(a) < digest(b) ? -1 : 1));
  const set = new Set(names.slice(0, ASIDE.policies));
  return [gold, labels].map((path, i) => save(`target/accuracy/aside-${i}.jsonl`, lines(path).filter(({ policy }) => set.has(policy))));
}

/** The day, and the commit that was measured. */
function stamp() {
  const commit = run("git", "rev-parse", "--short", "HEAD");
  const changed = run("git", "status", "--porcelain", "--", "src").stdout.trim() !== "";
  const at = commit.good ? ` at commit ${commit.stdout.trim()}${changed ? ", with changes" : ""}` : "";
  return `on ${new Date().toISOString().slice(0, 10)}${at}.`;
}

function main(folder) {
  mkdirSync("target/accuracy", { recursive: true });
  const score = scorer(folder);
  const fields = [];
  const summary = [];
  const add = (part, gold, labels, printed) =>
    summaryRows(printed, lines(gold).length).forEach((row) => summary.push([part, ...row]));
  for (const corpus of Object.keys(CORPORA)) {
    const gold = join(folder, `eval/gold/${corpus}.jsonl`);
    const labels = `target/accuracy/${corpus}-text.jsonl`;
    must(join(folder, "eval/predict.py"), gold, labels, "--input", "text");
    const printed = score(gold, labels, "--fields");
    add(corpus, gold, labels, printed);
    const grid = printed.includes("\ngrid ") ? ["grid.share", "grid.use"] : [];
    const found = [...fieldRows(printed), ...grid.map((group) => gridRow(score, gold, labels, group))];
    fields.push(...found.map((row) => [row.field, corpus, row.precision, row.recall, row.f1, row.human, row.n]));
    if (corpus === ASIDE.corpus) {
      const [gold25, labels25] = aside(gold, labels);
      add(ASIDE.name, gold25, labels25, score(gold25, labels25));
    }
  }
  fields.sort((a, b) => (a[0] === b[0] ? 0 : a[0] < b[0] ? -1 : 1));
  const head = (columns) =>
    `# Measured ${stamp()}\n# Written by 'make measure'; docs/accuracy.md says how. Only figures.\n# ${columns.join("\t")}\n`;
  const written = (columns, values) => head(columns) + values.map((row) => `${row.join("\t")}\n`).join("");
  writeFileSync(MEASURED, written(["field", "corpus", "precision", "recall", "F1", "human F1", "n"], fields));
  writeFileSync(SUMMARY, written(["part", "what", "label", "human"], summary));
  fillPage();
  console.log(`${fields.length} lines in ${MEASURED}; ${PAGE} shows them.`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const asked = process.argv[2] ?? "../shared";
  const problem = asked === "--page" ? undefined : missing(asked);
  try {
    if (problem) throw Object.assign(new Error(problem), { status: 2 });
    if (asked === "--page") fillPage();
    else main(asked);
  } catch (error) {
    console.error(error.message);
    process.exitCode = error.status ?? 1;
  }
}
