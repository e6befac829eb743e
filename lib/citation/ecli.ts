/** Case law: "ECLI:NL:HR:2019:2006", with the stray spaces and lower case that occur in print. */
import { Cursor } from './cursor.ts';
import { parseId } from './id.ts';
import { add, type Recogniser } from './scan.ts';

const FIELDS =
  / ?: ?([A-Z]{2}) ?: ?([A-Z][A-Z0-9]{0,6}) ?: ?(\d{4}) ?: ?([A-Z0-9](?:[A-Z0-9.]{0,23}[A-Z0-9])?)(?![\p{L}\p{N}])/iuy;

export const ecli: Recogniser = (scan, start, end) => {
  const cursor = new Cursor(scan.text, end);
  const match = cursor.glued(FIELDS);
  if (!match) return null;
  const id = ['ECLI', ...match.slice(1, 5)].join(':').toUpperCase();
  return parseId(id) ? add(scan, start, cursor.at, 'ecli', id) : null;
};
