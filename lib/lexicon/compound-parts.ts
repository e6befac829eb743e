/** Words that Dutch compounds are made with, for telling "migratiecrisisverordening" from a chance likeness. */
import { FREQUENT_WORDS } from '../text/frequent-words.ts';
import { STOP_WORDS } from '../text/stop-words.ts';

/** So many that the table of fingerprints (twice as many places of 2 bytes) stays at 32 kB. */
const MOST = 8000;
/** Words of public affairs that a list of frequent words from film subtitles lacks. */
const PUBLIC_AFFAIRS =
  `aanpak afdeling afspraak agentschap akkoord ambtenaar ambassade asiel autoriteit begroting beleid beraad besluit
bestuur bevel bevoegdheid bijeenkomst binnengrens brief budget bureau centrum coalitie code comite commissaris commissie compromis
conferentie convenant criminaliteit crisis database deal debat deskundige detectie detentie digitaal dienst directeur dossier energie
fiche fonds fractie gebied gemeente grens groep handel handhaving heffing hervorming indicator inspectie instelling kader kinder klimaat
koepel kosten landbouw landen leger lijst lobby loket maatregel markt massa mechanisme medewerker medium melder melding migratie milieu
minister missie monitor motie natuur netwerk norm onderhandeling onderwijs onderzoek ontwerp oorlog opvang organisatie overheid overleg pact
pakket parlement partij partner patrouille pensioen plan plicht politiek praktijk privacy procedure programma project protest protocol
provincie raad rapport recht rechter regel regeling regels regime register richtlijn route ruimte sanctie screening sector software
solidariteit stelsel steun stichting strategie strijd subsidie super systeem tegenstander taskforce techniek technologie tekst terreur
toeslag toets toezicht top traject uitspraak unie veiligheid verbod verdrag verordening verplichting verslag vlucht vluchteling voorstander
voorstel wet wetgeving wetsvoorstel woning zaak zone zorg`.split(/\s+/u);

let parts: readonly string[] | null = null;

/** Words of three letters and more that can be part of a compound: frequent ones that carry matter. */
export function compoundParts(): readonly string[] {
  parts ??= [
    ...new Set([
      ...PUBLIC_AFFAIRS,
      ...FREQUENT_WORDS.filter(
        (word) => /^[a-zà-ÿ]{3,14}$/u.test(word) && /[aeiouy]/u.test(word) && !STOP_WORDS.has(word),
      ),
    ]),
  ].slice(0, MOST);
  return parts;
}
