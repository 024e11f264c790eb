// Says in JavaScript whom .NET says that places receive, and prints what differs: node compare-admission.mjs ADMISSION.MJS WORDS.JSON CASES.JSON
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [, , admission, words, file] = process.argv;
const { admissionOfBytes } = await import(pathToFileURL(admission).href);
const book = JSON.parse(readFileSync(words, "utf8"));
const cases = JSON.parse(readFileSync(file, "utf8"));
let differ = 0;
for (const { card, language, wished, need, expected } of cases) {
  const found = JSON.stringify(admissionOfBytes(book, language, Buffer.from(card, "base64"), wished, need));
  if (found !== JSON.stringify(expected) && ++differ <= 5) {
    console.log(`${wished} for ${need} in ${language}\nexpected ${JSON.stringify(expected)}\nfound    ${found}`);
  }
}
console.log(`${cases.length} cards, ${differ} differ`);
process.exitCode = differ > 0 ? 1 : 0;
