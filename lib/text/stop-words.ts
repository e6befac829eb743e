/**
 * Words that carry no matter: Dutch and English function words, and the frames in which people ask ("wat vroeg de … over").
 * Folded. An index leaves them out; a query of nothing else has nothing to look for.
 */

const FUNCTION_WORDS = `
aan aangaande achter af al aldus alle alleen alles als alsmede alsnog alsook altijd ander andere anders anderzijds bent behalve
beide beiden ben beneden bij bijna bijv bijvoorbeeld binnen boven bovendien buiten circa daar daaraan daarbij daardoor daarin daarmee
daarna daarnaast daarom daaronder daarop daarover daartoe daaruit daarvan daarvoor dan dat de den der des deze die diens dit
doch doen doet doe door dus echter een eens eerder eigen elk elke elkaar en enige enkel enkele enz er erbij erin ermee erop ertoe ervan
ervoor even eveneens evenals ge geen gaan gaat ga geweest geworden had hadden haar hare heb hebben hebt heeft heel hem hen het hetgeen hetzelfde hier
hierbij hierdoor hierin hiermee hierna hierom hieronder hierop hierover hiertoe hieruit hiervan hiervoor hij hoe hoewel hun
ieder iedere iedereen iemand iets ik immers in inclusief inderdaad indien inzake is ja jaren je jij jl jongstleden jou jouw juist jullie kan
kom komen komt kon konden kun kunnen kunt laat laten liever maar mag me mede mee meer meest men met mij mijn minder mits mocht mochten moest moesten moet
moeten mogen na naar naast namelijk nee niemand niet niets nog nogal noch nooit nou nu of ofwel om omdat omtrent onder ondanks ons onze ook
op over overige per pas reeds sinds slechts sommige soms staan staat steeds te ten tenzij ter terwijl tevens tijdens toch toe toen tot tussen
uit uw u van vanaf vanuit vanwege veel via volgens voor vooral voordat voorts vraag waar waaraan waarbij waardoor waarin waarmee waarnaar waarom waaronder
waarop waarover waartoe waaruit waarvan waarvoor wanneer want waren was wat we wederom weer weet wegens wel welk welke werd werden wie wiens wij wil willen
wilt wellicht word worden wordt zal ze zeer zelf zelfs zich zichzelf zij zijn zo zoals zodat zodra zonder zou zouden zowel zult zullen
`;

const ENGLISH_FUNCTION_WORDS = `
the and for at on by to an it be as or us my if up so no with from that this these those what when where which who whom why how does did has have had are was were will would
should could can about into onto than then there their they them its his her our your you not but
`;

/** Words with which a question is put, not what it is about. Left out of queries only: in the papers they are too frequent to hurt. */
const QUERY_FRAME = `
vroeg vroegen vraagt vragen gevraagd zei zegt zeggen gezegd antwoord antwoorden antwoordde antwoordt geantwoord beantwoordt beantwoording
vindt vinden vond denkt denken kamervraag kamervragen kamerleden kamerlid fractie fracties standpunt mening betekent
straks genoeg kwijt krijg krijgt krijgen kreeg kregen gebeurt gebeuren gebeurde gebeurd belanden belandt belandde praten praat praatte
raken raakt blijf blijft blijven bleef bleven gewoon echt vaak vaker ineens plotseling opeens zomaar zo'n zon later ooit ergens nergens meteen
momenteel inmiddels ondertussen expres wilde wilden begint beginnen begon begonnen legt legde leggen zetten zet zette nemen neemt nam namen
geven geeft gaf gaven maakt maken maakte brengen brengt bracht hoeft hoeven hoefde lijkt lijken bedoelt bedoelen
zitten zit zat liggen ligt lag netjes hoeveel mensen alsjeblieft dit jaar momenteel opnieuw nou eens
eigenlijk precies info informatie uitleg informeer graag zoek zoeken vertel stelde stelt stellen gesteld lid leden partij speelt speelde rol
`;

const set = (list: string) => new Set(list.trim().split(/\s+/));

export const STOP_WORDS: ReadonlySet<string> = set(FUNCTION_WORDS);
export const ENGLISH_STOP_WORDS: ReadonlySet<string> = set(ENGLISH_FUNCTION_WORDS);
export const QUERY_FRAME_WORDS: ReadonlySet<string> = set(QUERY_FRAME);

/** Whether a folded word is left out of the index: single letters, function words. */
export function isStopWord(word: string): boolean {
  return (word.length < 2 && !/\d/.test(word)) || STOP_WORDS.has(word);
}
