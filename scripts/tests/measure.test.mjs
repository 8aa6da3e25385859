// What is said of the measured accuracy: that it is read truly, and that the page of documentation says what the data does.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { MEASURED, PAGE, SUMMARY, WORDINGS, fieldRow, fieldRows, fill, rows, summaryRows } from "../measure.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const source = (path) => readFileSync(join(root, path), "utf8");

const PRINTED = `collect                      F1 0.818  P 0.740  R 0.915  human 0.841  -0.022  n 1205
  collect.contact            F1 0.938  P 0.887  R 0.995  human 0.934  +0.004  n 182
  recipient.service_providers F1 0.817  P 0.759  R 0.885  human 0.791  +0.026  n 139
grid                         F1 0.453  P 0.403  R 0.517  human 0.523  -0.070  n 2916
  grid.use.contact.service   F1 0.500  P 0.400  R 0.600  human 0.500  +0.000  n 90
evidence: 27 of 31 confirmed claims quote a marked passage (0.883); 99 of 99 quotes stand in the text
quotes: 0.707 touch a marked passage, 2.0 a claim, median 172 characters, 0 over 600
macro over fields: F1 0.750  human 0.772  at or above human in 28 of 65 fields
all                          F1 0.806  P 0.736  R 0.891  human 0.824  -0.018  n 6596
`;

test("the scorer's rows are read, but for the grid's single cells", () => {
  const contact = { field: "collect.contact", precision: "0.887", recall: "0.995", f1: "0.938", human: "0.934", n: "182" };
  assert.deepEqual(fieldRow(PRINTED, "collect.contact"), contact);
  assert.deepEqual(fieldRows(PRINTED).map(({ field }) => field), ["collect.contact", "recipient.service_providers"]);
  assert.equal(fieldRow(PRINTED, "grid").precision, "0.403");
  assert.ok(!fieldRow(PRINTED, "collect.nothing"));
});

test("the figures over all fields stand beside the annotators'", () => {
  assert.deepEqual(summaryRows(PRINTED, 75), [
    ["policies", "75"],
    ["all", "0.806", "0.824"],
    ["macro", "0.750", "0.772"],
    ["at or above", "28 of 65"],
    ["grid", "0.453", "0.523"],
    ["evidence", "0.883"],
    ["quotes", "0.707"],
    ["quotes a claim", "2.0"],
    ["characters", "172"],
    ["verbatim", "1.000"],
  ]);
});

test("the page is filled from the data: farthest below the annotators first", () => {
  const place = (name) => `<!-- ${name} -->\nold\n<!-- /${name} -->\n`;
  const page = ["when", "summary", "fields", "weak", "wordings"].map(place).join("Words stay.\n");
  const measured = [
    "# Measured on a day.",
    "choice.access\topp115-dev\t0.437\t0.691\t0.535\t0.636\t55",
    "choice.access\tc3pa-dev\t0.982\t0.982\t0.982\t0.988\t171",
    "use.legal\topp115-dev\t0.250\t0.220\t0.234\t0.512\t41",
    "use.service\topp115-dev\t0.948\t0.990\t0.972\t0.971\t204",
  ].join("\n");
  const wordings = "use.legal\t40\t30\t20\t1\nuse.service\t40\t30\t20\t4\nall\t80\t60\t40\t5\n";
  const filled = fill(page, measured, "opp115-dev\tall\t0.806\t0.824\n", wordings);
  assert.ok(!filled.includes("old"));
  assert.equal(filled.split("Words stay.").length, 5);
  assert.match(filled, /Measured on a day\./);
  assert.match(filled, /\| all fields: F1 \| 0\.806 \(0\.824\) \| {2}\| {2}\|/);
  const weak = filled.slice(filled.indexOf("<!-- weak -->"), filled.indexOf("<!-- /weak -->"));
  assert.deepEqual([...weak.matchAll(/^\| `([a-z_.]+)` .* (\S+) \|$/gm)].map((m) => m.slice(1)), [
    ["use.legal", "-0.278"],
    ["choice.access", "-0.101"],
    ["choice.access", "-0.006"],
  ]);
  const read = filled.slice(filled.indexOf("<!-- wordings -->"));
  assert.deepEqual(read.split("\n").slice(3, 6), [
    "| all 2 fields | 60 of 80 (75%) | 5 of 40 (13%) |",
    "| `use.service` | 30 of 40 (75%) | 4 of 20 (20%) |",
    "| `use.legal` | 30 of 40 (75%) | 1 of 20 (5%) |",
  ]);
  assert.throws(() => fill("no place", measured, "", ""), /no place for 'when'/);
});

test("the documentation says what the data files say (else: node scripts/measure.mjs --page)", () => {
  assert.equal(source(PAGE), fill(source(PAGE), source(MEASURED), source(SUMMARY), source(WORDINGS)));
  assert.equal(/^# (Measured .*)$/m.exec(source(MEASURED))[1], /^# (Measured .*)$/m.exec(source(SUMMARY))[1]);
});

test("the data files hold figures and no text", () => {
  for (const row of rows(source(MEASURED))) {
    const [field, corpus, ...numbers] = row;
    assert.match(`${field} ${corpus}`, /^[a-z_]+\.[a-z_]+ [a-z0-9-]+$/);
    assert.equal(numbers.length, 5, field);
    for (const number of numbers) assert.match(number, /^\d+(\.\d{3})?$/, field);
  }
  for (const [, , ...values] of rows(source(SUMMARY))) {
    for (const value of values) assert.match(value, /^\d+( of \d+|\.\d+)?$/);
  }
});
