// The Nu HTML checker on every page of the site, errors and warnings alike. It needs Java; without it
// the check is left out.

import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";

export async function markup({ folder }) {
  if (spawnSync("java", ["-version"]).status !== 0) {
    console.log("markup: skipped, there is no Java here");
    return 0;
  }
  const home = dirname(createRequire(import.meta.url).resolve("vnu-jar/package.json"));
  const jar = (await readdir(home, { recursive: true })).find((file) => file.endsWith("vnu.jar"));
  const run = spawnSync("java", ["-Xss8m", "-jar", join(home, jar), "--format", "gnu", "--skip-non-html", folder], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const lines = run.stderr.split("\n").filter(Boolean);
  for (const line of lines.slice(0, 40)) console.log(line.replace(folder, ""));
  console.log(`markup: ${lines.length} faults`);
  return lines.length === 0 && run.status === 0 ? 0 : 1;
}
