// Opens each page in one Chromium:  node chromium.mjs NODE_MODULES CHROMIUM PAGE...
// axe-core judges it by WCAG 2.2 A and AA and by good practice; then it is looked at on a narrow screen.
// The answer is a line of JSON for each page: {"page": ..., "faults": [{"rule", "message", "where"}],
// "figures": {"rules", "rules that apply"}}.

import { createRequire } from 'node:module';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const [modules, chromium, ...pages] = process.argv.slice(2);
const find = createRequire(path.join(modules, 'here.js'));
const axeSource = readFileSync(find.resolve('axe-core/axe.min.js'), 'utf8');

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const DESK = { width: 1280, height: 1024 };
const PHONE = { width: 320, height: 800 }; // WCAG 1.4.10: what 1280 pixels are when enlarged to 400%

// WCAG 1.4.12: the spacing that a reader may ask for.
const SPACING = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }'
  + ' p { margin-block-end: 2em !important }';

async function judgedByAxe(page) {
  await page.evaluate(axeSource);
  const { violations, incomplete, passes } = await page.evaluate((tags) => globalThis.axe.run(document, {
    runOnly: tags,
    rules: { 'target-size': { enabled: true } },
    resultTypes: ['violations', 'incomplete', 'passes'],
  }), STANDARDS);
  const told = (results, rule) => results.map((result) => ({
    rule: rule(result.id),
    message: `${result.help} (${result.nodes.length} times)`,
    where: result.nodes[0].html.slice(0, 160),
  }));
  return {
    faults: [...told(violations, (id) => id), ...told(incomplete, (id) => `${id}, for a person to look at`)],
    figures: {
      rules: find('axe-core').getRules(STANDARDS).length,
      'rules that apply': violations.length + incomplete.length + passes.length,
    },
  };
}

// Runs in the page: what makes it wider than the screen, or is cut off; what stands in a box that scrolls is neither.
function beyondTheScreen() {
  const overflow = (element) => getComputedStyle(element).overflowX;
  const scrolls = (element) => element !== null && element !== document.documentElement
    && (['auto', 'scroll'].includes(overflow(element)) || scrolls(element.parentElement));
  const right = (element, box) => element instanceof SVGElement ? box.right : Math.max(box.right, box.left + element.scrollWidth);
  const isWide = (element) => right(element, element.getBoundingClientRect()) > window.innerWidth + 1
    || (overflow(element) === 'hidden' && element.scrollWidth > element.clientWidth + 1);
  return [...document.body.querySelectorAll('*')]
    .filter((element) => isWide(element) && !scrolls(element))
    .map((element) => element.outerHTML.slice(0, 160));
}

async function judgedWhenNarrow(page, rule) {
  const wide = await page.evaluate(beyondTheScreen);
  return wide.length === 0 ? [] : [{ rule, message: `Wider than ${PHONE.width} pixels (${wide.length} times)`, where: wide[0] }];
}

async function judged(browser, file) {
  const address = pathToFileURL(path.resolve(file)).href;
  const page = await browser.newPage();
  const faults = [];
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== address && !request.url().startsWith('data:')) {
      faults.push({ rule: 'nothing-from-elsewhere', message: 'Loads another file', where: request.url() });
    }
  });
  page.on('pageerror', (error) => faults.push({ rule: 'no-script-error', message: String(error), where: '' }));
  await page.setViewport(DESK);
  await page.goto(address, { waitUntil: 'load' });
  const axe = await judgedByAxe(page);
  await page.setViewport(PHONE);
  faults.push(...await judgedWhenNarrow(page, 'narrow-screen'));
  await page.addStyleTag({ content: SPACING });
  faults.push(...await judgedWhenNarrow(page, 'wide-spacing'));
  await page.close();
  return { page: file, faults: [...axe.faults, ...faults], figures: axe.figures };
}

const profile = mkdtempSync(path.join(os.tmpdir(), 'judged-pages-'));
const browser = await find('puppeteer-core').launch({
  executablePath: chromium,
  userDataDir: profile,
  // No sandbox, since a build server runs as root; and no name leads anywhere, so that no page can reach the network.
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--host-resolver-rules=MAP * ~NOTFOUND'],
});
try {
  for (const file of pages) console.log(JSON.stringify(await judged(browser, file)));
} finally {
  await browser.close();
  rmSync(profile, { recursive: true, force: true });
}
