// The files of a folder, for the scripts beside it.

import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** The paths of all files below `folder`, relative to it, with slashes, in the order of their characters. */
export function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"))
    .sort();
}
