// Asks html-validate about each page:  node html-validate.mjs NODE_MODULES PAGE...
// The answer is a line of JSON for each page: {"page": ..., "faults": [{"rule", "message", "where"}], "figures": {"rules"}}.

import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const [modules, ...pages] = process.argv.slice(2);
const { HtmlValidate, StaticConfigLoader } = createRequire(path.join(modules, 'here.js'))('html-validate');

const validator = new HtmlValidate(new StaticConfigLoader({
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {},
}));

const settings = (await validator.getConfigFor('page.html')).getConfigData().rules;
const isOn = (setting) => ![0, 'off'].includes([setting].flat()[0]);
const figures = { rules: Object.values(settings).filter(isOn).length };

for (const page of pages) {
  const { results } = await validator.validateString(readFileSync(page, 'utf8'), page);
  const faults = results.flatMap((result) => result.messages).map((message) => ({
    rule: message.ruleId,
    message: message.message,
    where: `line ${message.line}, column ${message.column}`,
  }));
  console.log(JSON.stringify({ page, faults, figures }));
}
