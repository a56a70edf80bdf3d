// Signs each text's runs of five words, adds it to the index and looks for texts alike; prints documents and CPU seconds.
const { readFileSync } = require('node:fs');
const { Minhash, LshIndex } = require('minhash');

const texts = JSON.parse(readFileSync(0, 'utf8'));
const start = process.cpuUsage();
const index = new LshIndex({ bandSize: 4 });
let candidates = 0;
texts.forEach((text, number) => {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const hash = new Minhash({ numPerm: 128 });
  for (let i = 0; i + 5 <= words.length; i++) hash.update(words.slice(i, i + 5).join(' '));
  index.insert(String(number), hash);
  candidates += index.query(hash).length - 1;
});
const used = process.cpuUsage(start);
console.log(JSON.stringify({ documents: texts.length, candidates, cpuSeconds: (used.user + used.system) / 1e6 }));
