// node read.mjs KIND FILE: reads the file with a library that others wrote and prints what it understood as JSON; exits 1 with the reason when it refuses.
import { readFileSync } from 'node:fs';

const readers = {
  async atom(text) {
    const { parseAtomFeed } = await import('feedsmith');
    return parseAtomFeed(text);
  },

  async jsonfeed(text) {
    const { parseJsonFeed } = await import('feedsmith');
    return parseJsonFeed(text);
  },

  async csv(text) {
    const { parse } = await import('csv-parse/sync');
    return parse(text, { columns: true });
  },

  async ftm(text) {
    const { default: ftm } = await import('@alephdata/followthemoney');
    const { default: data } = await import('@alephdata/followthemoney/dist/defaultModel.json', { with: { type: 'json' } });
    const model = new ftm.Model(data);
    return text.trim().split('\n').map((line) => {
      const raw = JSON.parse(line);
      const schema = model.getSchema(raw.schema);
      for (const name of Object.keys(raw.properties)) {
        if (schema.getProperty(name).stub) {
          throw new Error(`${raw.schema}.${name} is the other end of another property`);
        }
      }
      for (const name of schema.required ?? []) {
        if (!raw.properties[name]) {
          throw new Error(`${raw.schema} ${raw.id} lacks ${name}`);
        }
      }
      const entity = model.getEntity(raw);
      return { id: entity.id, schema: entity.schema.name, caption: entity.getCaption(), properties: raw.properties };
    });
  },

  async openapi(text) {
    const { Validator } = await import('@seriousme/openapi-schema-validator');
    const result = await new Validator().validate(JSON.parse(text));
    if (!result.valid) {
      throw new Error(JSON.stringify(result.errors));
    }
    return result;
  },

  // A file { text, annotations }: what each annotation's selectors select.
  async annotations(file) {
    const { textPositionSelectorMatcher, textQuoteSelectorMatcher } = await import('@apache-annotator/selector');
    const { text, annotations } = JSON.parse(file);
    const matchers = { TextPositionSelector: textPositionSelectorMatcher, TextQuoteSelector: textQuoteSelectorMatcher };
    const results = [];
    for (const annotation of annotations.first.items) {
      const selected = {};
      for (const selector of annotation.target.selector) {
        const chunk = { data: text, equals: (other) => other.data === text };
        const chunks = { currentChunk: chunk, nextChunk: () => null, previousChunk: () => null, precedesCurrentChunk: () => false };
        for await (const range of matchers[selector.type](selector)(chunks)) {
          (selected[selector.type] ??= []).push({ start: range.startIndex, end: range.endIndex });
        }
      }
      results.push(selected);
    }
    return results;
  },
};

const [kind, file] = process.argv.slice(2);
try {
  process.stdout.write(JSON.stringify(await readers[kind](readFileSync(file, 'utf8'))));
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
