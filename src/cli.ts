import { defaultValues, runHeadless } from './cli/runReport';
import { createDrawDocument } from './protocol/drawDocument';

const controller = new AbortController();
process.once('SIGINT', () => controller.abort());
process.once('SIGTERM', () => controller.abort());

void runHeadless(process.argv.slice(2), {
  print: line => console.log(line),
  printStatus: line => console.error(line),
  signal: controller.signal,
  drawDocument: createDrawDocument({
    folder: __dirname,
    getHoursPerYear: () => defaultValues['pay.hoursPerYear'],
  }),
}).then(code => {
  process.exitCode = code;
});
