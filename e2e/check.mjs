// Checks the pages given as arguments; see run.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const require = createRequire(import.meta.url);
const files = process.argv.slice(2).map((file) => resolve(file));
const screenshots = process.env.SCREENSHOTS;
const screens = { wide: { width: 1280, height: 900 }, narrow: { width: 360, height: 740 } };
let failures = 0;

function fail(file, message) {
  failures++;
  console.log(`${file}: ${message}`);
}

function validate() {
  const jar = require.resolve("vnu-jar/build/dist/vnu.jar");
  const vnu = spawnSync("java", ["-Xss4m", "-jar", jar, "--format", "json", "--errors-only", ...files], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (vnu.error) throw vnu.error;
  let report;
  try {
    report = JSON.parse(vnu.stderr);
  } catch {
    fail("vnu", vnu.stderr);
    return;
  }
  for (const m of report.messages) fail(`${m.url}:${m.lastLine}:${m.lastColumn}`, m.message);
}

async function inspect(page, file, name, scheme) {
  const where = `${file} (${name}, ${scheme})`;
  await page.goto(pathToFileURL(file).href);
  const axe = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  for (const v of axe.violations) {
    for (const node of v.nodes) fail(where, `${v.id}: ${v.help}: ${node.html.slice(0, 120)}`);
  }
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (overflow > 0) fail(where, `the page is ${overflow} pixels wider than the screen`);
  if (screenshots) {
    const picture = `${basename(file, ".html")}-${name}-${scheme}.png`;
    await page.screenshot({ path: join(screenshots, picture), fullPage: true });
  }
}

// The page forbids scripts, axe among them: the browser lets axe in as one of
// its own, and reports every request that the page itself makes.
async function browse(browser) {
  const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
  for (const [name, viewport] of Object.entries(screens)) {
    for (const colorScheme of ["light", "dark"]) {
      const context = await browser.newContext({ viewport, colorScheme, bypassCSP: true });
      await context.addInitScript(axe);
      const page = await context.newPage();
      for (const file of files) await inspect(page, file, name, colorScheme);
      await context.close();
    }
  }
}

if (screenshots) mkdirSync(screenshots, { recursive: true });
const profile = mkdtempSync(join(tmpdir(), "stemma-e2e-"));
validate();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: [
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", `--disk-cache-dir=${profile}`,
  ],
});
try {
  await browse(browser);
} finally {
  await browser.close();
  rmSync(profile, { recursive: true, force: true });
}
console.log(failures ? `${failures} problems` : `${files.length} pages: no problem`);
process.exit(failures ? 1 : 0);
