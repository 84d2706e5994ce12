// The Nu HTML checker on every page of the site, errors and warnings alike. It needs Java; without it
// the check is left out.

import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";

// The checker guesses at languages and knows no Sami: it takes it for Estonian or Finnish.
const SAMI_TAKEN_FOR_ANOTHER = /appears to be written in .* but the “html” start tag has “lang="(se|smj|sma)"”/;

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
  const lines = run.stderr.split("\n").filter((line) => line && !SAMI_TAKEN_FOR_ANOTHER.test(line));
  for (const line of lines.slice(0, 40)) console.log(line.replace(folder, ""));
  console.log(`markup: ${lines.length} faults`);
  // The checker's own exit code counts what it only guesses too; above 1 it could not do its work.
  return lines.length === 0 && run.status <= 1 ? 0 : 1;
}
