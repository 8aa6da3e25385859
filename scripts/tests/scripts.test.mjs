// The scripts that others rely on: that they count truly, follow the page's files and speak plainly.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { compare, figures } from "../accuracy.mjs";
import { glue } from "../glue.mjs";
import { firstVisit, table } from "../size.mjs";
import { summarize } from "../summary.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const source = (path) => readFileSync(join(root, path), "utf8");

function folder(t, files = {}) {
  const path = mkdtempSync(join(tmpdir(), "privacy-facts-"));
  t.after(() => rmSync(path, { recursive: true }));
  for (const [name, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), contents);
  }
  return path;
}

test("the summary adds up cargo's, node's and plain lines", () => {
  const { text, good } = summarize([
    "step: Units\ntest result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s\n",
    "step: Page\n\u001b[34mℹ tests 5\u001b[39m\nℹ pass 4\nℹ fail 0\nℹ cancelled 0\nℹ skipped 1\nℹ todo 0\nℹ duration_ms 12.5\n",
    "step: Seeds\na quote: 7 passed, 7 failed\n3 passed, 0 failed\n",
  ]);
  assert.equal(text.split("\n").at(-1), "19 passed, 0 failed, 2 skipped");
  assert.ok(good);
});

test("the summary counts what failed, and a step that broke before it counted", () => {
  const broken = summarize(["step: Lints\nerror: unused\nstep failed: Lints\n"]);
  assert.match(broken.text, /FAILED: Lints\n\n0 passed, 1 failed$/);
  assert.ok(!broken.good);
  const counted = summarize(["step: Units\ntest result: FAILED. 2 passed; 3 failed; 0 ignored\nstep failed: Units\n"]);
  assert.match(counted.text, /\n2 passed, 3 failed$/);
});

test("the size follows page, script, wasm and worker, and nothing that is said to come late", (t) => {
  const dist = folder(t, {
    "index.html": '<link rel="stylesheet" href="./label-1.css"><script type="module">import init from "./page-1.js"; init("./page-1_bg.wasm")</script><a href="sample.md">',
    "label-1.css": "body{}",
    "page-1.js": 'export default 1; const later = () => import("./pdf-1.js"); // reboot.js',
    "page-1_bg.wasm": "\0asmxyz./worker_loader.jsabc",
    "worker_loader.js": 'importScripts("./worker.js"); init("./worker_bg.wasm")',
    "worker.js": "1",
    "worker_bg.wasm": "\0asm",
    "boot.js": "1",
    "pdf-1.js": "1",
    "sample.md": "# Sample",
  });
  const { loaded, others } = firstVisit(dist, new Set(["pdf-1.js"]));
  assert.deepEqual(loaded.sort(), ["index.html", "label-1.css", "page-1.js", "page-1_bg.wasm", "worker.js", "worker_bg.wasm", "worker_loader.js"]);
  assert.deepEqual(others, ["boot.js", "pdf-1.js", "sample.md"]);
  assert.match(table(dist), /a first visit .*aim 200: .*to spare/);
});

test("the program's script becomes a function whose text can be run elsewhere", async () => {
  const source = "let n = 1;\nexport function next() { return ++n; }\nfunction initSync() {}\nasync function __wbg_init() {}\nexport { initSync, __wbg_init as default };\n";
  const made = await import(`data:text/javascript,${encodeURIComponent(glue(source))}`);
  const again = new Function(`return (${made.glue})()`)();
  assert.deepEqual(Object.keys(again).sort(), ["init", "initSync", "next"]);
  assert.deepEqual([again.next(), again.next(), made.glue().next()], [2, 3, 2]);
  assert.throws(() => glue("export default 1;"), /another script/);
  assert.throws(() => glue(`import './snippets/x.js';\n${source}`), /another script/);
});

test("the figures of the scorer are read, and held against their floors", () => {
  const found = figures(
    [
      "grid                         F1 0.412  P 0.500  R 0.350  human 0.523  -0.111  n 900",
      "evidence: 90 of 100 confirmed claims quote a marked passage (0.900); 299 of 300 quotes stand in the text",
      "macro over fields: F1 0.655  human 0.772  at or above human in 9 of 65 fields",
      "all                          F1 0.740  P 0.700  R 0.785  human 0.824  -0.084  n 5000",
    ].join("\n"),
  );
  assert.deepEqual(found, { grid: 0.412, evidence: 0.9, macro: 0.655, all: 0.74, verbatim: 299 / 300 });
  assert.deepEqual(compare(found, { all: 0.74, verbatim: 1 }).map(({ good }) => good), [true, false]);
  assert.deepEqual(compare({}, { all: 0 }).map(({ good }) => good), [false], "a missing figure fails even a floor of 0");
});

test("the set-up says plainly what is missing", (t) => {
  // A PATH with the shell's own tools and none of the others.
  const bin = folder(t);
  for (const name of ["bash", "dirname", "sed", "grep", "head", "sort", "rm", "env"]) {
    symlinkSync(spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).stdout.trim(), join(bin, name));
  }
  const setup = (...parts) => spawnSync("bash", [join(root, "scripts/setup.sh"), ...parts], { encoding: "utf8", env: { PATH: bin }, cwd: root });
  const expected = { rust: /rustup/, npm: /Node\.js 20 or newer/, browser: /Chromium[^]*no apt-get/, nonsense: /no part 'nonsense'/ };
  for (const [part, said] of Object.entries(expected)) {
    const { status, stderr } = setup(part);
    assert.equal(status, 1, part);
    assert.match(stderr, /^\nStopped: /, part);
    assert.match(stderr, said, part);
  }
  writeFileSync(join(bin, "rustc"), `#!${join(bin, "bash")}\n[[ $1 == --print ]] && echo /nowhere || echo rustc 1.2.3\n`, { mode: 0o755 });
  writeFileSync(join(bin, "cargo"), "", { mode: 0o755 });
  assert.match(setup("rust").stderr, /rustc is 1\.2\.3, and [\d.]+ or newer is needed/);
  assert.match(setup("wasm").stderr, /rustc has no wasm32-unknown-unknown target[^]*rustup target add/);
});

test("the scripts are valid bash", () => {
  const scripts = readdirSync(join(root, "scripts")).filter((name) => name.endsWith(".sh"));
  for (const path of [...scripts.map((name) => `scripts/${name}`), ".ci/run"]) {
    const { status, stderr } = spawnSync("bash", ["-n", join(root, path)], { encoding: "utf8" });
    assert.equal(status, 0, `${path}: ${stderr}`);
  }
});

test("Trunk asks for the versions that the lock files bring", () => {
  const locked = /name = "wasm-bindgen"\nversion = "(.*)"/.exec(source("Cargo.lock"))?.[1];
  const trunk = source("Trunk.toml");
  assert.equal(/wasm_bindgen = "(.*)"/.exec(trunk)?.[1], locked);
  const binaryen = JSON.parse(source("package-lock.json")).packages["node_modules/binaryen"].version;
  assert.equal(/wasm_opt = "version_(\d+)"/.exec(trunk)?.[1], binaryen.split(".")[0]);
});
