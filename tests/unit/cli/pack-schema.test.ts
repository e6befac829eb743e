import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PACK_SCHEMA_FILE, packJsonSchema } from '../../../lib/cli/pack-schema.ts';

test('the published JSON Schema of the pack is the one that packs are checked against', () => {
  expect(JSON.parse(readFileSync(PACK_SCHEMA_FILE, 'utf8'))).toEqual(JSON.parse(packJsonSchema()));
});
