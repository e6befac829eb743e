/**
 * Who speaks in a passage: members who ask, or a government that answers. Where a paper puts no label between an answer and
 * the next question, this is what tells them apart. Scores add up cues that any paper of the kind shows; none is a phrase of
 * one paper.
 */

import { sentences as sentenceSpans } from '../text/sentences.ts';
import { asksInEnglish, governmentInEnglish, opensInEnglish } from './english.ts';

/** Words that begin a question sentence in Dutch. */
export const INTERROGATIVE =
  /^(?:(?:en|of|maar|ook|tot slot|ten slotte|verder|daarnaast|voorts|tevens)[, ]+)?(?:hoe|hoeveel|waarom|wat|welke?|wanneer|waar(?:om|door|op|uit|toe|voor|bij|in|van|mee|over)?|wie|wiens|in hoeverre|op welke|op basis van welk|aan welke|voor welke|met welke|binnen welke|tot welke|onder welke|volgens welke|is|zijn|was|waren|kan|kunt|kunnen|kon|zou|zouden|zal|zult|zullen|wil|wilt|willen|heeft|hebt|hebben|had|deelt|gaat|gaan|bent|klopt|erkent|acht|vindt|vinden|ziet|zien|herkent|onderschrijft|begrijpt|hecht|overweegt|bestaat|bestaan|geldt|gelden|wordt|worden|werd|komt|komen|mag|mogen|moet|moeten|hoort|krijgt|krijgen|blijft|blijven|doet|weet|houdt|staat|staan|verwacht|betekent|overwogen|kent|steunt|neemt|geeft|maakt|leidt|ligt|loopt|werkt|speelt|spelen|zal er|zijn er|is er)\s/i;
const MEMBERS =
  '(?:(?:de|deze|dezelfde|voornoemde|genoemde|diezelfde|bovengenoemde|laatstgenoemde|eerdergenoemde|zowel de|ook de)\\s+(?:aan het woord zijnde\\s+)?leden|het lid|dit lid)';
/** A paragraph that opens with the asking members as its subject, in the present tense of a contribution. */
const OPENS_WITH_MEMBERS = new RegExp(
  `^(?:(?:ook|tot slot|ten slotte|verder|daarnaast|voorts|tevens)\\s+)?${MEMBERS}\\b`,
  'i',
);
const MEMBERS_ANYWHERE = new RegExp(`\\b${MEMBERS}\\b`, 'i');
const ASKING =
  /\b(?:vragen|vraagt|verzoeken|verzoekt|vernemen|verneemt|informeren|informeert|willen|wil|zouden|zou|horen|hoort|ontvangen|ontvangt|roepen|roept|benieuwd|zijn benieuwd|stellen|leggen|wensen|wenst|verwachten|krijgen)\b/i;
/** What members do in a contribution, right behind their name. */
const MEMBERS_DO =
  '(?:lezen|leest|constateren|constateert|merken|merkt|wijzen|wijst|vragen|vraagt|zien|ziet|vinden|vindt|achten|acht|hechten|hecht|erkennen|erkent|maken|maakt|begrijpen|begrijpt|willen|wil|zouden|zou|hebben|heeft|zijn|is|danken|dankt|stellen|stelt|spreken|spreekt|verzoeken|verzoekt|vernemen|verneemt|ontvangen|ontvangt|horen|hoort|onderschrijven|delen|deelt|steunen|steunt|betreuren|benadrukken|benadrukt|herinneren|herinnert|roepen|roept|leggen|verbazen|verwachten|waarderen|informeren|kunnen|missen|noemen|nemen|lazen|namen|twijfelen|vrezen|geven|denken|menen|horen|signaleren|refereren|memoreren|overwegen|wensen|hopen|gaan|blijven)';
const MEMBERS_SPEAK = new RegExp(`${MEMBERS}\\b[^.?!]{0,90}?\\b${MEMBERS_DO}\\b`, 'i');
const INVERTED = new RegExp(`\\b${MEMBERS_DO}\\s+${MEMBERS}\\b`, 'i');

const FIRST_PERSON = /(?:^|[^\p{L}])(?:ik|mijn|mij)(?=[^\p{L}]|$)/iu;
const YOUR_HOUSE = /\buw Kamer\b/;
const GOVERNMENT_SUBJECT =
  /(?:^|[.!?;:]\s+|,\s+)(?:het kabinet|de regering|nederland|de minister|de staatssecretaris|wij)\s+(?:\p{L}+\s+)?(?:is|heeft|zal|zet|ziet|acht|vindt|verwijst|deelt|hecht|blijft|kan|wil|onderschrijft|steunt|verwelkomt|pleit|benadrukt|merkt|zou|roept|maakt|neemt|houdt|streeft|herkent|begrijpt|erkent|beziet|informeert|kent|stelt|vraagt|gaat|werkt|hanteert|kiest|meent|onderzoekt|bereidt)\b/iu;
const ANSWER_OPENING =
  /^(?:ja|nee|neen|dat klopt|dat is (?:juist|correct|niet)|zie (?:ook )?(?:het |mijn |de )?(?:antwoord|beantwoording|eerdere))\b/i;
/** A rhetorical question, answered on the spot. */
const SELF_ANSWERED = /\?\s+(?:nee|neen|ja|zeker|dat (?:kan|is|hoeft|klopt|sluit))\b/i;
const LOOKING_BACK = new RegExp(
  `${MEMBERS}\\b[^.?!]{0,60}?\\b(?:vroegen|vroeg|stelden|stelde|wezen|wees)\\b|\\b(?:hebben|heeft)\\b[^.?!]{0,60}\\b(?:gevraagd|verzocht)\\b|\\b(?:op de vraag|in antwoord op|in reactie op|naar aanleiding van de vraag)\\b`,
  'i',
);

/** "Kan de minister ingaan op de stelling van de branche:" asks without a mark. */
const ASKS_OFFICE =
  /^(?:(?:en|ook|verder|daarnaast|voorts|tevens|tot slot|ten slotte)[, ]+)?(?:kan|kunnen|wil|willen|is|zijn|heeft|hebben|deelt|delen|ziet|zien|zou|zouden|herkent|erkent|weet|klopt het volgens)\s+(?:de|het)\s+(?:ministers?|staatssecretaris(?:sen)?|kabinet|regering|bewindsperso(?:on|nen)|bewindslieden|initiatiefnemers?)\b[^.]*$/i;
const WHOLLY_QUOTED = /^[«“„‘"][^«»“”„]*[»”’'"][.,;]?$/u;

/** Sentences of a passage. */
export function sentences(text: string): string[] {
  return sentenceSpans(text).map(([from, to]) => text.slice(from, to));
}

/** Patterns that look far ahead see no more than this of one passage: enough for any real one, and linear for all others. */
const SEEN = 12_000;

function seen(text: string): string {
  return text.length <= SEEN ? text : `${text.slice(0, SEEN / 2)} ${text.slice(-SEEN / 2)}`;
}

/** True where a sentence asks: by its mark, or by members who want to know. */
export function asks(text: string): boolean {
  if (endsInQuestionMark(text)) return true;
  return sentences(seen(text)).some((sentence) => endsInQuestionMark(sentence) || asksIndirectly(sentence));
}

function endsInQuestionMark(text: string): boolean {
  return /\?[’”"»)\s\d]*$/.test(text.slice(-40));
}

/** "Deze leden vragen of …", "Zij willen weten hoe …", "is de vraag van deze leden hoeveel …". */
function asksIndirectly(sentence: string): boolean {
  if (asksInEnglish(sentence)) return true;
  if (LOOKING_BACK.test(sentence) || /\bvra(?:ag|gen) rij(?:st|zen|ze)\b/i.test(sentence)) return false;
  const question =
    /\b(?:of|hoe|hoeveel|welke?|waarom|wat|wanneer|wie|waar(?:om|door|op|uit|toe|voor|in)?|in hoeverre|aan te geven|toe te lichten|toe te zeggen|in te gaan|naar de|(?<=\b(?:vragen|vraagt)\s(?:\p{L}+\s){0,3})naar|een reactie|een overzicht|uiteen te zetten|aandacht voor|om)\b/iu;
  if (
    /\bde vraag (?:van deze leden|of|hoe|welke?|waarom|wat|wanneer)\b/i.test(sentence) &&
    MEMBERS_ANYWHERE.test(sentence)
  )
    return true;
  const subject = /\b(?:zij|leden|lid|hij|men)\b/i;
  if (!subject.test(sentence)) return false;
  const asking =
    /\b(?:vragen|vraagt|verzoeken|verzoekt|vernemen|verneemt|informeren|roepen|roept|benieuwd|willen|wil|zouden|zou|horen|ontvangen)\b/i.exec(
      sentence,
    );
  return asking !== null && question.test(sentence.slice(asking.index)) && !OPENING_ONLY.test(sentence);
}

const OPENING_ONLY =
  /\b(?:kennis\s?genomen|kennisgenomen|gelezen|bestudeerd)\b[^.?!]*$|\b(?:enkele|een aantal|nog een aantal|nog enkele|nog wel enkele|de volgende|een paar|diverse|aanvullende)\s+(?:\p{L}+\s+){0,2}(?:vragen|vraag|opmerkingen|punten)\b/iu;

/**
 * Positive: members who ask; negative: a government that answers; near zero: could be either.
 * `passage` is one cleaned paragraph.
 */
export function voice(passage: string): number {
  const text = seen(passage);
  // What somebody else wrote says nothing of who quotes it.
  if (WHOLLY_QUOTED.test(text)) return 0;
  let score = 0;
  if (OPENS_WITH_MEMBERS.test(text) || opensInEnglish(text)) score += 2;
  if (MEMBERS_SPEAK.test(text) || INVERTED.test(text)) score += 2;
  if (endsInQuestionMark(text)) score += 3;
  else if (text.includes('?') && MEMBERS_ANYWHERE.test(text)) score += 1;
  if (SELF_ANSWERED.test(text)) score -= 2;
  else if (ASKS_OFFICE.test(text)) score += 2;
  if (INTERROGATIVE.test(text) && text.includes('?')) score += 1;
  if (sentences(text).some(asksIndirectly)) score += 2;
  const unquoted = text.replace(/[‘“"«„][^’”"»]{0,400}[’”"»]/g, ' ');
  if (FIRST_PERSON.test(unquoted)) score -= 3;
  if (governmentInEnglish(unquoted)) score -= 3;
  if (YOUR_HOUSE.test(unquoted)) score -= 2;
  if (GOVERNMENT_SUBJECT.test(unquoted)) score -= 1;
  if (ANSWER_OPENING.test(text)) score -= 3;
  if (LOOKING_BACK.test(text)) score -= 3;
  return score;
}

/** True where the paragraph clearly begins a contribution or question of members ("De leden van … lezen", "Deze leden vragen"). */
export function opensQuestion(text: string): boolean {
  const opening = text.slice(0, 600);
  if (opensInEnglish(opening)) return true;
  return OPENS_WITH_MEMBERS.test(opening) && MEMBERS_SPEAK.test(opening) && !LOOKING_BACK.test(opening);
}

/** As `opensQuestion`, where the answering side tells what was asked: "De leden van de X-fractie vroegen …", "Voorts vragen deze leden". */
export function tellsQuestion(text: string): boolean {
  const opening = text.slice(0, 600);
  const first = sentences(opening)[0] ?? '';
  return (
    (OPENS_WITH_MEMBERS.test(opening) && (MEMBERS_SPEAK.test(first) || MEMBERS_SPOKE.test(first))) || TOLD.test(first)
  );
}

const MEMBERS_SPOKE = new RegExp(
  `${MEMBERS}\\b[^.?!]{0,120}?\\b(?:vroegen|vroeg|stelden?|constateerden?|merkten?|wezen|wees|informeerden?|verzochten|verzocht|wilden?|wensten?|hadden|had|lazen|las|vonden|vond|achtten?|gaven|gaf|spraken|sprak|refereerden?|maakten?|zouden|zou)\\b`,
  'i',
);
/** "Voorts vragen deze leden". */
const TOLD = new RegExp(
  `^(?:(?:ook|tot slot|ten slotte|verder|daarnaast|voorts|tevens|vervolgens|daarbij|graag|in dit verband|in dat verband)\\s+)(?:vragen|vraagt|vroegen|vroeg|willen|wil|wilden?|informeren|informeerden?|verzoeken|verzoekt|vernemen|verneemt|ontvangen|constateren|constateert|constateerden?|merken|merkt|merkten?|wijzen|wezen|hebben|hadden)\\s+${MEMBERS}\\b`,
  'i',
);

/**
 * Is a paragraph one that only says that papers were read and questions will follow? 'whole': nothing else; 'partly': it begins
 * so and goes on. It asks nothing itself; such openings stand apart as remarks.
 */
export function isOpening(passage: string): 'whole' | 'partly' | 'no' {
  const text = seen(passage);
  if (asks(text)) return 'no';
  const parts = sentences(text);
  const subject = MEMBERS_ANYWHERE.test(text) || ASKING.test(text) || opensInEnglish(text);
  if (!subject || !parts.some((part) => COURTESY.test(part))) return 'no';
  return parts.every((part) => COURTESY.test(part)) ? 'whole' : 'partly';
}

const COURTESY =
  /\b(?:kennis\s?genomen|kennis genomen|namen\b[^.]*\bkennis|gelezen|bestudeerd|lazen|danken|dank|waardering|belangstelling|interesse|taken note|with interest|thank)\b|\b(?:hebben|heeft|stellen|leggen|stelden)\b[^.?!]*\b(?:vragen|vraag|opmerkingen|volgende)\b/i;
