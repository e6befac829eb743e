/**
 * Laws, treaties and EU acts by the names and abbreviations that lawyers, civil servants and journalists use, with their number
 * in the Basiswettenbestand (BWB) or their CELEX number. A name that fits several acts, or whose act depends on the
 * date, is left out: no id is better than a wrong one. Abbreviations that two laws share (Wpg, Pw, Atw, Mw) are left out too.
 *
 * BWB numbers were compared, title against number, with published copies of the BWB collection and with programs that use it;
 * CELEX numbers follow from the acts' own numbers.
 */
export interface Law {
  /** BWB number or "CELEX:" number; empty for a name that is known to have no number here. */
  readonly id: string;
  /** How a lawyer cites it: abbreviation, or the name where there is none. */
  readonly short: string;
  /** Full names; capitals do not matter inside, the first letter must be a capital where the name stands alone. */
  readonly names: readonly string[];
  /** Count only behind an article, capitals as given. */
  readonly abbreviations: readonly string[];
}

type Row = readonly [id: string, names: string, abbreviations?: string];

/** Names and abbreviations apart by "|"; the first abbreviation, or else the first name, is the short form. */
const ROWS: readonly Row[] = [
  // Without a number: longer names that must not be taken for the shorter one they contain.
  ['', 'Handvest van de Verenigde Naties|VN-Handvest|Europees Sociaal Handvest|Handvest der Verenigde Naties'],
  ['', 'Wetboek van Strafrecht BES|Wetboek van Strafvordering BES|Wetboek van Strafrecht van Curaçao'],
  [
    '',
    'Wet politiegegevens BES|Burgerlijk Wetboek BES|Mediawet BES|Wet op het voortgezet onderwijs BES|Vreemdelingenwet 1965',
  ],
  ['BWBR0001840', 'Grondwet|Grondwet voor het Koninkrijk der Nederlanden', 'Gw|GW'],
  ['BWBR0002154', 'Statuut voor het Koninkrijk der Nederlanden|Statuut voor het Koninkrijk', 'Statuut'],
  ['BWBR0001854', 'Wetboek van Strafrecht|Strafwetboek', 'Sr|WvSr|WvS'],
  ['BWBR0001903', 'Wetboek van Strafvordering', 'Sv|WvSv'],
  ['BWBR0001869', 'Wetboek van Militair Strafrecht', 'WvMS'],
  ['BWBR0001827', 'Wetboek van Burgerlijke Rechtsvordering', 'Rv'],
  ['BWBR0001838', 'Wetboek van Koophandel', 'WvK'],
  ['BWBR0001830', 'Wet op de rechterlijke organisatie', 'Wet RO|RO'],
  ['BWBR0001860', 'Faillissementswet', 'Fw'],
  ['BWBR0001886', 'Auteurswet', ''],
  ['BWBR0001941', 'Opiumwet', 'Opw'],
  ['BWBR0002063', 'Wet op de economische delicten', 'WED'],
  ['BWBR0008804', 'Wet wapens en munitie', 'Wwm|WWM'],
  ['BWBR0009709', 'Penitentiaire beginselenwet', 'Pbw'],
  ['BWBR0016664', 'Overleveringswet', 'OLW'],
  ['BWBR0002559', 'Uitleveringswet', ''],
  ['BWBR0031788', 'Politiewet 2012|Politiewet', ''],
  ['BWBR0006299', 'Politiewet 1993', ''],
  ['BWBR0022463', 'Wet politiegegevens', ''],
  ['BWBR0039896', 'Wet op de inlichtingen- en veiligheidsdiensten 2017', 'Wiv 2017'],
  ['BWBR0024282', 'Wet ter voorkoming van witwassen en financieren van terrorisme', 'Wwft'],
  ['BWBR0013798', 'Wet bevordering integriteitsbeoordelingen door het openbaar bestuur|Wet Bibob', 'Wet Bibob'],
  ['BWBR0003296', 'Sanctiewet 1977', 'Sw 1977'],
  ['BWBR0015252', 'Wet internationale misdrijven', 'WIM'],
  ['BWBR0014194', 'Wet justitiële en strafvorderlijke gegevens', 'Wjsg'],
  ['BWBR0017212', 'Wet DNA-onderzoek bij veroordeelden', ''],
  ['BWBR0004581', 'Wet administratiefrechtelijke handhaving verkeersvoorschriften|Wet Mulder', 'WAHV|Wahv'],
  ['BWBR0011756', 'Beginselenwet justitiële jeugdinrichtingen', 'Bjj'],
  ['BWBR0024649', 'Wet tijdelijk huisverbod', ''],
  ['BWBR0006368', 'Wet op de rechtsbijstand', 'Wrb'],
  ['BWBR0002093', 'Advocatenwet', ''],
  ['BWBR0005537', 'Algemene wet bestuursrecht', 'Awb|AWB'],
  ['BWBR0006502', 'Algemene wet gelijke behandeling', 'Awgb|AWGB'],
  ['BWBR0006763', 'Algemene wet op het binnentreden', 'Awbi'],
  ['BWBR0002448', 'Algemene termijnenwet', ''],
  ['BWBR0045754', 'Wet open overheid', 'Woo'],
  ['BWBR0005252', 'Wet openbaarheid van bestuur', 'Wob|WOB'],
  ['BWBR0007376', 'Archiefwet 1995', ''],
  ['BWBR0002367', 'Wet op de Raad van State', 'Wet RvS'],
  ['BWBR0005108', 'Waterschapswet', ''],
  ['BWBR0027466', "Wet veiligheidsregio's", 'Wvr'],
  ['BWBR0011468', 'Wet bescherming persoonsgegevens', 'Wbp|WBP'],
  ['BWBR0005416', 'Gemeentewet', 'Gemw'],
  ['BWBR0005645', 'Provinciewet', 'Provw'],
  ['BWBR0004627', 'Kieswet', 'Kw'],
  ['BWBR0023825', 'Wet op de parlementaire enquête 2008', 'WPE 2008'],
  ['BWBR0033715', 'Wet basisregistratie personen', 'Wet BRP|Wet brp'],
  ['BWBR0005212', 'Paspoortwet', ''],
  ['BWBR0003738', 'Rijkswet op het Nederlanderschap', 'RWN'],
  ['BWBR0011823', 'Vreemdelingenwet 2000|Vreemdelingenwet', 'Vw 2000|Vw'],
  ['BWBR0011825', 'Vreemdelingenbesluit 2000|Vreemdelingenbesluit', 'Vb 2000|Vb'],
  ['BWBR0012002', 'Voorschrift Vreemdelingen 2000', 'VV 2000'],
  ['BWBR0006685', 'Wet Centraal Orgaan opvang asielzoekers', 'Wet COA'],
  ['BWBR0044770', 'Wet inburgering 2021', 'Wi2021|Wi 2021'],
  ['BWBR0007149', 'Wet arbeid vreemdelingen', 'Wav'],
  ['BWBR0040940', 'Uitvoeringswet Algemene verordening gegevensbescherming|Uitvoeringswet AVG', 'UAVG'],
  ['BWBR0037885', 'Omgevingswet', 'Ow'],
  ['BWBR0041297', 'Besluit bouwwerken leefomgeving', 'Bbl'],
  ['BWBR0041330', 'Besluit activiteiten leefomgeving', 'Bal'],
  ['BWBR0041313', 'Besluit kwaliteit leefomgeving', 'Bkl'],
  ['BWBR0003245', 'Wet milieubeheer', 'Wm'],
  ['BWBR0037552', 'Wet natuurbescherming', 'Wnb'],
  ['BWBR0024779', 'Wet algemene bepalingen omgevingsrecht', 'Wabo'],
  ['BWBR0020449', 'Wet ruimtelijke ordening', 'Wro'],
  ['BWBR0003403', 'Leegstandwet', ''],
  ['BWBR0014315', 'Uitvoeringswet huurprijzen woonruimte', 'Uhw'],
  ['BWBR0009810', 'Wet op het overleg huurders verhuurder', ''],
  ['BWBR0033729', 'Warmtewet', ''],
  ['BWBR0025458', 'Waterwet', ''],
  ['BWBR0005181', 'Woningwet', ''],
  ['BWBR0035303', 'Huisvestingswet 2014|Huisvestingswet', ''],
  ['BWBR0004054', 'Meststoffenwet', 'Msw'],
  ['BWBR0030250', 'Wet dieren', ''],
  ['BWBR0002416', 'Visserijwet 1963', ''],
  ['BWBR0009755', 'Elektriciteitswet 1998|Elektriciteitswet', 'E-wet'],
  ['BWBR0011440', 'Gaswet', ''],
  ['BWBR0014168', 'Mijnbouwwet', 'Mbw'],
  ['BWBR0002402', 'Kernenergiewet', 'Kew'],
  ['BWBR0006622', 'Wegenverkeerswet 1994|Wegenverkeerswet', 'WVW 1994|WVW|Wvw 1994|Wvw'],
  ['BWBR0004825', 'Reglement verkeersregels en verkeerstekens 1990', 'RVV 1990|RVV'],
  ['BWBR0011470', 'Wet personenvervoer 2000', 'Wp2000|Wp 2000'],
  ['BWBR0002320', 'Algemene wet inzake rijksbelastingen', 'AWR|Awr'],
  ['BWBR0018472', 'Algemene wet inkomensafhankelijke regelingen', 'Awir'],
  ['BWBR0004770', 'Invorderingswet 1990', 'IW 1990'],
  ['BWBR0011353', 'Wet inkomstenbelasting 2001', 'Wet IB 2001|Wet IB'],
  ['BWBR0002471', 'Wet op de loonbelasting 1964', 'Wet LB 1964|Wet LB'],
  ['BWBR0002672', 'Wet op de vennootschapsbelasting 1969', 'Wet Vpb 1969|Wet Vpb'],
  ['BWBR0002629', 'Wet op de omzetbelasting 1968', 'Wet OB 1968|Wet OB'],
  ['BWBR0002226', 'Successiewet 1956|Successiewet', 'SW 1956'],
  ['BWBR0020368', 'Wet op het financieel toezicht', 'Wft'],
  ['BWBR0021777', 'Handelsregisterwet 2007|Handelsregisterwet', ''],
  ['BWBR0020809', 'Pensioenwet', ''],
  ['BWBR0008691', 'Mededingingswet', ''],
  ['BWBR0032203', 'Aanbestedingswet 2012|Aanbestedingswet', 'Aw 2012'],
  ['BWBR0009950', 'Telecommunicatiewet', 'Tw'],
  ['BWBR0025028', 'Mediawet 2008|Mediawet', 'Mw 2008'],
  ['BWBR0035362', 'Wet maatschappelijke ondersteuning 2015', 'Wmo 2015'],
  ['BWBR0034925', 'Jeugdwet', ''],
  ['BWBR0035917', 'Wet langdurige zorg', 'Wlz'],
  ['BWBR0018450', 'Zorgverzekeringswet', 'Zvw'],
  ['BWBR0018451', 'Wet op de zorgtoeslag', ''],
  ['BWBR0020078', 'Wet marktordening gezondheidszorg', 'Wmg'],
  ['BWBR0018906', 'Wet toelating zorginstellingen', 'WTZi'],
  ['BWBR0013797', 'Embryowet', ''],
  ['BWBR0040634', 'Wet forensische zorg', 'Wfz'],
  ['BWBR0040635', 'Wet verplichte geestelijke gezondheidszorg', 'Wvggz'],
  [
    'BWBR0040632',
    'Wet zorg en dwang psychogeriatrische en verstandelijk gehandicapte cliënten|Wet zorg en dwang',
    'Wzd',
  ],
  ['BWBR0037173', 'Wet kwaliteit, klachten en geschillen zorg', 'Wkkgz'],
  ['BWBR0006251', 'Wet op de beroepen in de individuele gezondheidszorg|Wet BIG', 'Wet BIG|BIG'],
  ['BWBR0021505', 'Geneesmiddelenwet', 'Gnw'],
  ['BWBR0024705', 'Wet publieke gezondheid', ''],
  ['BWBR0004302', 'Tabaks- en rookwarenwet|Tabakswet', ''],
  ['BWBR0002458', 'Alcoholwet|Drank- en Horecawet', 'DHW'],
  ['BWBR0001969', 'Warenwet', ''],
  ['BWBR0015703', 'Participatiewet|Wet werk en bijstand', 'WWB'],
  ['BWBR0002221', 'Algemene Ouderdomswet', 'AOW'],
  ['BWBR0007795', 'Algemene nabestaandenwet', 'Anw'],
  ['BWBR0001888', 'Ziektewet', ''],
  ['BWBR0022751', 'Wet op het kindgebonden budget', ''],
  [
    'BWBR0008657',
    'Wet arbeidsongeschiktheidsvoorziening jonggehandicapten|Wet werk en arbeidsondersteuning jonggehandicapten',
    'Wajong',
  ],
  ['BWBR0004045', 'Werkloosheidswet', 'WW'],
  ['BWBR0019057', 'Wet werk en inkomen naar arbeidsvermogen', 'Wet WIA|WIA'],
  ['BWBR0010346', 'Arbeidsomstandighedenwet', 'Arbowet'],
  ['BWBR0007671', 'Arbeidstijdenwet', ''],
  ['BWBR0013008', 'Wet arbeid en zorg', 'Wazo|WAZO'],
  ['BWBR0002638', 'Wet minimumloon en minimumvakantiebijslag', 'Wml|WML'],
  ['BWBR0002747', 'Wet op de ondernemingsraden', 'WOR'],
  ['BWBR0017017', 'Wet kinderopvang', 'Wko'],
  ['BWBR0003420', 'Wet op het primair onderwijs', 'WPO'],
  ['BWBR0002399', 'Wet op het voortgezet onderwijs', 'WVO'],
  ['BWBR0044212', 'Wet voortgezet onderwijs 2020', 'WVO 2020'],
  ['BWBR0007625', 'Wet educatie en beroepsonderwijs', 'WEB'],
  ['BWBR0005682', 'Wet op het hoger onderwijs en wetenschappelijk onderzoek', 'WHW'],
  ['BWBR0002628', 'Leerplichtwet 1969|Leerplichtwet', 'Lpw'],
  ['BWBR0013800', 'Wet op het onderwijstoezicht', 'WOT'],
  [
    'BWBV0001000',
    'Europees Verdrag voor de Rechten van de Mens|Europees Verdrag tot bescherming van de rechten van de mens en de fundamentele vrijheden|Verdrag tot bescherming van de rechten van de mens en de fundamentele vrijheden|EVRM',
    'EVRM',
  ],
  [
    'BWBV0002508',
    'Verdrag inzake de rechten van het kind|VN-Kinderrechtenverdrag|Kinderrechtenverdrag|Verenigde Naties (VN) Kinderrechtenverdrag|Internationaal Verdrag inzake de Rechten van het Kind|Verdrag voor de Rechten van het Kind|IVRK',
    'IVRK|VRK',
  ],
  [
    'BWBV0001002',
    'Vluchtelingenverdrag|VN-Vluchtelingenverdrag|Verdrag betreffende de status van vluchtelingen|Verdrag van Genève betreffende de status van vluchtelingen',
    'Vluchtelingenverdrag',
  ],
  ['BWBV0001003', 'Verdrag betreffende de status van staatlozen', ''],
  ['BWBV0001017', 'Internationaal Verdrag inzake burgerrechten en politieke rechten|IVBPR', 'IVBPR'],
  ['BWBV0001016', 'Internationaal Verdrag inzake economische, sociale en culturele rechten|IVESCR', 'IVESCR'],
  ['BWBV0002909', 'VN-Vrouwenverdrag|Verdrag inzake de uitbanning van alle vormen van discriminatie van vrouwen', ''],
  ['BWBV0004138', 'Verdrag van de Raad van Europa inzake bestrijding van mensenhandel', ''],
  ['BWBV0001506', 'Verdrag betreffende de werking van de Europese Unie|VWEU', 'VWEU'],
  ['BWBV0001507', 'Verdrag betreffende de Europese Unie', 'VEU'],
  [
    'CELEX:12012P/TXT',
    'Handvest van de grondrechten van de Europese Unie|EU-Handvest|EU-Grondrechtenhandvest|Handvest van de grondrechten',
    'Handvest',
  ],
  [
    'CELEX:21998A0330(01)',
    'EU-Tunesië Associatieakkoord|Euro-mediterrane associatieovereenkomst tussen de EU en Tunesië',
    '',
  ],
  ['CELEX:32016R0679', 'Algemene verordening gegevensbescherming|AVG|GDPR', 'AVG|GDPR'],
  ['CELEX:32016L0680', 'Richtlijn gegevensbescherming opsporing en vervolging', ''],
  ['CELEX:32002L0058', 'ePrivacyrichtlijn|e-Privacyrichtlijn', ''],
  ['CELEX:32022R2065', 'Digitaledienstenverordening|Digital Services Act', 'DSA'],
  ['CELEX:32022R1925', 'Digitalemarktenverordening|Digital Markets Act', 'DMA'],
  ['CELEX:32022L2555', 'NIS2-richtlijn|NIS 2-richtlijn', ''],
  ['CELEX:32009R0810', 'Visumcode|EU-Visumcode', ''],
  ['CELEX:32016R0399', 'Schengengrenscode', 'SGC'],
  ['CELEX:32013R0604', 'Dublinverordening|Dublin III-verordening|Dublin-III-verordening', ''],
  ['CELEX:32017R2226', 'EES-verordening', ''],
  ['CELEX:32018R1240', 'Etias-verordening', ''],
  ['CELEX:32013L0032', 'Procedurerichtlijn|Asielprocedurerichtlijn', ''],
  ['CELEX:32013L0033', 'Opvangrichtlijn', ''],
  ['CELEX:32011L0095', 'Kwalificatierichtlijn', ''],
  ['CELEX:32008L0115', 'Terugkeerrichtlijn', ''],
  ['CELEX:32003L0086', 'Gezinsherenigingsrichtlijn', ''],
  ['CELEX:32001L0055', 'Richtlijn tijdelijke bescherming|Tijdelijkebeschermingsrichtlijn', ''],
  ['CELEX:31992L0043', 'Habitatrichtlijn', 'Hrl'],
  ['CELEX:32009L0147', 'Vogelrichtlijn', ''],
  ['CELEX:32000L0060', 'Kaderrichtlijn Water', 'KRW'],
  ['CELEX:31991L0676', 'Nitraatrichtlijn', ''],
  ['CELEX:32006L0123', 'Dienstenrichtlijn', ''],
  ['CELEX:32012R0978', 'Algemeen Preferentieel Stelsel|APS-verordening', ''],
];

export const LAWS: readonly Law[] = ROWS.map(([id, names, abbreviations = '']) => {
  const short = split(abbreviations);
  const full = split(names);
  return { id, names: full, abbreviations: short, short: short[0] ?? full[0] ?? id };
});

function split(list: string): string[] {
  return list.split('|').filter((name) => name !== '');
}

/** The books of the Burgerlijk Wetboek: each is a law of its own. */
export const CIVIL_CODE: Readonly<Record<string, string>> = {
  '1': 'BWBR0002656',
  '2': 'BWBR0003045',
  '3': 'BWBR0005291',
  '4': 'BWBR0002761',
  '5': 'BWBR0005288',
  '6': 'BWBR0005289',
  '7': 'BWBR0005290',
  '7A': 'BWBR0006000',
  '8': 'BWBR0005034',
  '10': 'BWBR0030068',
};

/** Names under which the Burgerlijk Wetboek as a whole is cited; the article's book number tells the law. */
export const CIVIL_CODE_NAMES: readonly string[] = ['Burgerlijk Wetboek'];
export const CIVIL_CODE_ABBREVIATION = 'BW';
