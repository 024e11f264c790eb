// Computes in JavaScript what .NET computed, and prints what differs: node compare.mjs OPENING.MJS CASES.JSON
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [, , opening, file] = process.argv;
const { statusOfBytes } = await import(pathToFileURL(opening).href);
const cards = JSON.parse(readFileSync(file, "utf8"));
let cases = 0;
let differ = 0;
for (const { card, place, statuses } of cards) {
  const bytes = Buffer.from(card, "base64");
  for (const { at, service, expected } of statuses) {
    cases++;
    const found = JSON.stringify(statusOfBytes(bytes, at, service));
    if (found !== JSON.stringify(expected) && ++differ <= 5) {
      console.log(`${place}\n${service ?? "the place"} at ${new Date(at).toISOString()}\nexpected ${JSON.stringify(expected)}\nfound    ${found}`);
    }
  }
}
console.log(`${cases} statuses, ${differ} differ`);
process.exitCode = differ > 0 ? 1 : 0;
