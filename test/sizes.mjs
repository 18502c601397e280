/** `npm run check:sizes`: fails when anything that is published is larger than its budget. */
import { measureSizes } from './sizeBudget.mjs';

for (const { name, measured, limit, unit } of measureSizes()) {
  const line = `${name}: ${Number(measured.toFixed(1))} of at most ${limit} ${unit}`;
  if (measured > limit) {
    console.error(`✖ ${line}. Make it smaller, or load a part of it when it is first needed.`);
    process.exitCode = 1;
  } else {
    console.log(`✔ ${line}`);
  }
}
