/** The pack format as JSON Schema, made from the schema that validates it: `node lib/cli/pack-schema.ts` writes it beside PACK.md. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { PackSchema } from '../corpus/pack.ts';

export const PACK_SCHEMA_FILE = join(import.meta.dirname, '../corpus/pack.schema.json');

/** Draft 2020-12, formatted as it is kept in the repository. */
export function packJsonSchema(): string {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Kamerlens pack, version 1',
    ...toJsonSchema(PackSchema, { target: 'draft-2020-12', typeMode: 'input', errorMode: 'ignore' }),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

if (import.meta.main) writeFileSync(PACK_SCHEMA_FILE, packJsonSchema());
