import { join } from 'node:path';

import { runHeadless } from './cli/runReport';
import { defaultValues } from './connections/settingValues';
import { createDrawDocument } from './protocol/drawDocument';

const controller = new AbortController();
process.once('SIGINT', () => controller.abort());
process.once('SIGTERM', () => controller.abort());

void runHeadless(process.argv.slice(2), {
  print: line => console.log(line),
  printStatus: line => console.error(line),
  signal: controller.signal,
  drawDocument: createDrawDocument({
    load: () => import(join(__dirname, 'reportDocument.js')),
    getHoursPerYear: () => defaultValues['pay.hoursPerYear'],
  }),
}).then(code => {
  process.exitCode = code;
});
