/** Headings and labels that are printed in capitals, as they would be printed without. */
import { KNOWN_NAMES } from './groups.ts';

/** Words of headings; every other word of a heading in capitals may be a name. */
const PLAIN = new Set(
  'aanvullende aan alsmede antwoord antwoorden beantwoording bewindspersoon bijdrage bij de den der door en evenals fractie fracties fractieleden gezamenlijke het inbreng kabinet leden lid met minister ministers nadere namens nota of op opmerkingen over reactie reacties regering schriftelijke staatssecretaris te ten ter tot van vanuit voor vraag vragen'.split(
    ' ',
  ),
);
/** Names of several words. */
const LONG_NAMES = ['Partij voor de Dieren', 'Partij van de Arbeid', 'Forum voor Democratie', 'Nieuw Sociaal Contract'];

/** "VRAGEN VAN DE LEDEN VAN DE PVV-FRACTIE" → "Vragen van de leden van de PVV-fractie"; a text with small letters stays as it is. */
export function withoutCapitals(text: string): string {
  if (!/\p{Lu}{4}/u.test(text) || /\p{Ll}/u.test(text)) return text;
  let plain = text.toLowerCase();
  for (const name of LONG_NAMES) plain = plain.replaceAll(name.toLowerCase(), name);
  let before = '';
  plain = plain.replace(/[\p{L}\p{N}'’]+/gu, (word) => {
    const inName = /^(?:groep|lid)$/.test(before) && /^(?:van|de|den|der|ten|ter)$/.test(word);
    before = word;
    if (word === 'groep' || inName) return capitalised(word);
    return Object.hasOwn(KNOWN_NAMES, word) ? (KNOWN_NAMES[word] ?? word) : PLAIN.has(word) ? word : capitalised(word);
  });
  return capitalised(plain);
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
