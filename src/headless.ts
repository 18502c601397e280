import { runHeadless } from './headless/runHeadless';

const controller = new AbortController();
process.once('SIGINT', () => controller.abort());
process.once('SIGTERM', () => controller.abort());

void runHeadless(process.argv.slice(2), {
  print: line => console.log(line),
  say: line => console.error(line),
  signal: controller.signal,
}).then(code => {
  process.exitCode = code;
});
