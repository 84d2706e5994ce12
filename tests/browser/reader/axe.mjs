// axe-core with every rule switched on: each kind of page, in light, dark and forced colours, at
// three widths.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { eachPage, Faults, MODES, WIDTHS } from "./site.mjs";

export async function axe({ chrome, base, chosen }) {
  const script = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  const faults = new Faults();
  let runs = 0;
  await eachPage(chrome, base, chosen, {}, async (page, { url }) => {
    await page.evaluate(script);
    for (const [mode, media] of Object.entries(MODES)) {
      await page.emulateMedia(media);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        const violations = await page.evaluate(async () => {
          const rules = Object.fromEntries(axe.getRules().map((rule) => [rule.ruleId, { enabled: true }]));
          const { violations } = await axe.run(document, { rules, resultTypes: ["violations"] });
          return violations.map(({ id, nodes }) => ({
            id,
            nodes: nodes.map((node) => `${node.target.join(" ")} (${node.failureSummary.split("\n").slice(1).join(" ").trim()})`),
          }));
        });
        runs += 1;
        for (const { id, nodes } of violations) {
          faults.add(`${url} ${mode} ${width}`, `${id}: ${nodes.length} × ${nodes[0]}`);
        }
      }
    }
  });
  return faults.end(`axe: ${chosen.length} pages, ${runs} runs`);
}
