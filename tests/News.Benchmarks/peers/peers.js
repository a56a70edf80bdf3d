// Runs one peer over all texts for each line of standard input ("wink-nlp"), and answers with the CPU seconds that it took.
// Usage: node peers.js FILE, a file with a JSON array of texts.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import compromise from 'compromise';
import Sentiment from 'sentiment';
import vader from 'vader-sentiment';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

const texts = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const wink = winkNLP(model);
const sentiment = new Sentiment();

const peers = {
  // tokens, sentences, negation, sentiment, parts of speech, entities such as dates: all that its model has
  'wink-nlp': text => wink.readDoc(text).entities().length(),
  compromise: text => {
    const document = compromise(text);
    return document.people().length + document.places().length + document.organizations().length;
  },
  'vader-sentiment': text => vader.SentimentIntensityAnalyzer.polarity_scores(text).compound,
  sentiment: text => sentiment.analyze(text).score,
};

for await (const name of createInterface({ input: process.stdin })) {
  const before = process.cpuUsage();
  let sum = 0;
  for (const text of texts) {
    sum += peers[name](text);
  }

  const { user, system } = process.cpuUsage(before);
  console.log(JSON.stringify({ cpuSeconds: (user + system) / 1e6, sum }));
}
