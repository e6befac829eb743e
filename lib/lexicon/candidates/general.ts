/** Words of parliament and of every day that are never a term, alone or as the head of a compound. */
import { frequencyRank } from '../../text/known.ts';
import { STOP_WORDS } from '../../text/stop-words.ts';

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Abbreviations that a reader of news knows or that mean a party; in lower case. */
export const GENERAL_ABBREVIATIONS = list(`
eu ep ek tk vn ai ict it pc tv vs vk uk us usa ns om ww nl be de fr sp cda vvd d66 pvda gl pvv sgp cu bbb fvd ja21 nsc volt denk pvdd
ecli celex bwbr jci 50plus bvnl bij1 jbz nato navo ngo btw bv nv mkb zzp cao aow ggz gg gp bn id pin sms gps dna www http https pdf nr nrs blz art lid
stb stcrt trb kst i ii iii iv v vi vii viii ix x xi xii xv xvi ok tno cbs cpb scp rivm knmi nos anp rtl kvk ov`);

/** Heads of compounds that name a way of working, not a matter. */
const GENERAL_HEADS = list(`
standpunt standpunten voorstel voorstellen inzet situatie situaties gesprek gesprekken lid leden land landen vraag vragen brief brieven
debat debatten agenda agendas verslag verslagen moment momenten proces processen resultaat resultaten verzoek verzoeken gebied gebieden steun geld
gelden punt punten partner partners stap stappen positie posities voordeel voordelen nadeel nadelen belang belangen recht rechten reactie reacties
werk werken tijd periode jaar jaren maand week termijn termijnen niveau verband kader vorm wijze manier aanpak fractie fracties kabinet
kabinetten kamer kamers minister ministers staat staten stuk stukken tekst teksten passage onderwerp onderwerpen onderdeel onderdelen thema
aantal aantallen cijfer cijfers bedrag bedragen kosten middel middelen mogelijkheid mogelijkheden doel doelen doelstelling
doelstellingen plek plaats plaatsen huis leven mens mensen persoon personen kind kinderen groep groepen lijn lijnen rol rollen taak taken
zaak zaken deel delen kant zijde feit feiten reden redenen gevolg gevolgen effect effecten inbreng overleg overleggen uitspraak uitspraken
aspect aspecten vlak traject trajecten beeld beelden stand bezoek bezoeken functie functies voorbeeld voorbeelden bijeenkomst bijeenkomsten
vergadering vergaderingen commissie commissies bericht berichten nieuws artikel artikelen avond dag dagen uur uren hoofd basis grond gronden
systeem systemen maatregel maatregelen dienst diensten bedrijf bedrijven sector sectoren gedrag ervaring schot voorzitter voorzitters fase kwaliteit inhoud
uitgangspunt uitgangspunten aandachtspunt aandachtspunten element elementen gedrag stroom stromen bevinding bevindingen ontwikkeling
ontwikkelingen verwachting bijdrage bijdragen bron bronnen behoefte behoeften kennis ambitie ambities plicht-`);

/** First parts that make a compound procedural: kabinetsreactie, Kamerbrief, lidstaat. */
const GENERAL_FIRST = list(`
kabinet kabinets kamer fractie minister ministers lid lidstaat lidstaten vraag antwoord agenda brief beleid beleids begroting begrotings motie
regering regerings werk samenwerking samenwerkings bewind bewinds beantwoording onderhandeling onderhandelings voorzitter overheid overheids
ontwikkeling ontwikkelings informatie communicatie besluitvorming besluitvormings wetgeving wetgevings ontwerp eind begin hoofd deel proef
concept tussen basis nood jaar maand dag week uur aan af op uit in bij door over voor na mee toe terug vast groot klein nieuw oud hoog laag
volks burger kind mens mensen geld tijd`);

/** Heads that make an instrument of law or policy of a compound: one mention suffices. */
const INSTRUMENT_HEADS = list(`
verordening verordeningen richtlijn richtlijnen wet wetten besluit besluiten akkoord akkoorden verdrag verdragen pact deal deals code
codes mechanisme mechanismen procedure procedures bevel bevelen protocol register registers heffing heffingen plicht norm normen subsidie
subsidies regeling regelingen toets stelsel fonds fondsen fiche fiches barometer clausule paragraaf unie alliantie partnerschap
partnerschappen dialoog scorebord encryptie controle controles claimant claimanten overdracht overdrachten verbod verboden
vergunning vergunningen drempelwaarde grenswaarde rapport convenant raad autoriteit detentie relocatie taks belasting toeslag korting
quotum quota vrijstelling meldplicht moratorium aanpak- pauliana radicalisering service samenwerking melder melders`);

/** Heads that name what politics is about: lerarentekort, aardbevingsschade. */
const ISSUE_HEADS = list(`
tekort tekorten armoede kloof schade plafond plafonds congestie depositie uitstoot fraude criminaliteit smokkel misbruik winning
operatie tarief tarieven zekerheid bescherming keten reductie herstel uitkoop opkoop sanering transitie neutraliteit premie bijslag
verhuur belasters melders voorraden krediet doctrine dwang vermoeden klasse aftrek`);

/** Heads of what is called after somebody or something: Porthos-uitspraak, Remkes-rapport. */
const NAMED_AFTER = list('uitspraak vonnis arrest doctrine norm zaak affaire rapport gelden commissie wet regeling');
/** First parts of words that are no compounds: over|eenkomst, vrij|stelling. */
const PREFIXES = list(
  'vol ver be ge ont her er on over onder uit toe in aan af op bij door mee na om tegen terug voor weg los vast vrij samen mis ant aarts niet al',
);

/** Institutions, places of work and dignities that begin a name which is never a term. */
export const GENERAL_NAME_WORDS = list(`
minister ministers ministerie staatssecretaris premier president koning koningin kamer commissie raad parlement voorzitterschap voorzitter
universiteit hogeschool rechtbank hof gerechtshof gemeente provincie kabinet regering rijk unie verenigde europa europese
nederland nederlandse nederlanden tweede eerste lid leden heer mevrouw kamerstuk kamerstukken kamerbrief handelingen aanhangsel bijlage
zaken justitie veiligheid binnenlandse buitenlandse sociale werkgelegenheid volksgezondheid financiën groep fractie partij wetboek staten-generaal
januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag
zaterdag zondag noord zuid oost west noord-afrika midden-oosten afrika azië amerika balkan sub-sahara amsterdammer volkskrant telegraaf
dagblad weekblad krant omroep nrc trouw`);

/** True for a word that cannot be a term by itself: function words, the most frequent words, procedure. */
export function isGeneral(lower: string): boolean {
  return (
    STOP_WORDS.has(lower) || frequencyRank(lower) < 10_000 || GENERAL_HEADS.has(lower) || GENERAL_NAME_WORDS.has(lower)
  );
}

/** Dignities: what follows is a person. */
export const DIGNITIES = list(
  'minister ministers staatssecretaris staatssecretarissen premier president koning koningin heer mevrouw lid leden voorzitter prins dr prof mr drs ir',
);
/** What makes a name that of an institution everybody knows. */
export const INSTITUTIONS = list(
  'universiteit hogeschool rechtbank gerechtshof ministerie gemeente provincie comité mededeling zaken',
);

export function isGeneralHead(lower: string): boolean {
  return GENERAL_HEADS.has(lower);
}

export function isGeneralFirst(lower: string): boolean {
  return GENERAL_FIRST.has(lower) || GENERAL_ABBREVIATIONS.has(lower);
}

/** Heads that also end everyday words (opleidingsrapport): one mention is not enough. */
const WEAK_INSTRUMENTS = list(`
procedure procedures rapport regeling regelingen controle controles besluit besluiten samenwerking verbod toets raad subsidie subsidies
radicalisering register registers code codes plicht vergunning vergunningen service fonds fondsen norm normen autoriteit korting toeslag
belasting overdracht overdrachten`);

/** Names and phrases that everybody knows, or that belong to the way parliament works. */
export const EVERYBODY_KNOWS: readonly string[] = [
  'geannoteerde agenda',
  'Verenigde Naties',
  'Verenigde Staten',
  'Verenigd Koninkrijk',
  'Wetboek van Strafrecht',
  'Wetboek van Strafvordering',
  'Burgerlijk Wetboek',
  'Raad van State',
  'Hoge Raad',
  'Europees Parlement',
  'Europese Commissie',
  'Europese Raad',
  'Europese Unie',
  'Tweede Kamer',
  'Eerste Kamer',
  'Staten-Generaal',
  'Rijksoverheid',
  'Hof van Justitie',
  'Vereniging van Nederlandse Gemeenten',
  'Raad van Europa',
  'schriftelijk overleg',
  'asielprocedure',
  'asielstelsel',
  'asielsysteem',
  'verdeelsleutel',
  'wetsvoorstel',
  'regeerakkoord',
  'coalitieakkoord',
  'hoofdlijnenakkoord',
  'grondwet',
  'jaarrekening',
  'inkomstenbelasting',
  'inspectierapport',
  'adviesraad',
  'gemeenteraad',
  'ondernemingsraad',
  'Voorjaarsnota',
  'Miljoenennota',
  'Prinsjesdag',
  'Rijksbegroting',
  'Staatscourant',
  'voltijdsbaan',
];

export function isWeakInstrument(lower: string): boolean {
  return WEAK_INSTRUMENTS.has(lower);
}

export function isIssueHead(lower: string): boolean {
  return ISSUE_HEADS.has(lower);
}

export function isNamedAfter(lower: string): boolean {
  return NAMED_AFTER.has(lower);
}

export function isPrefix(lower: string): boolean {
  return PREFIXES.has(lower);
}

export function isInstrumentHead(lower: string): boolean {
  return INSTRUMENT_HEADS.has(lower);
}
