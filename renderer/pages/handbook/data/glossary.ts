/** The glossary of domain.md 11: one term in four languages, each word checked against official or practitioner usage, or not. */
import type { Language } from '../../../../scenarios/attempt/event.ts';

export interface GlossaryWord {
  readonly text: string;
  /** Seen in official or practitioner text; false: nobody has checked it yet. */
  readonly checked: boolean;
}

export interface GlossaryTerm {
  readonly id: string;
  readonly words: Readonly<Record<Language, readonly GlossaryWord[]>>;
  /** Found in files, and not used by this product. */
  readonly avoid?: true;
}

const seen = (...texts: readonly string[]): readonly GlossaryWord[] =>
  texts.map((text) => ({ text, checked: true }));
const unchecked = (...texts: readonly string[]): readonly GlossaryWord[] =>
  texts.map((text) => ({ text, checked: false }));

type Words = readonly GlossaryWord[];
const term = (id: string, en: string, nl: Words, fr: Words, de: Words): GlossaryTerm => ({
  id,
  words: { en: seen(...en.split(' / ')), nl, fr, de },
});

/** Longest words carry soft hyphens, so that a narrow column breaks them where the language does. */
export const glossary: readonly GlossaryTerm[] = [
  term(
    'trafficking',
    'trafficking in human beings',
    seen('mensenhandel'),
    seen('traite des êtres humains'),
    seen('Menschenhandel'),
  ),
  term(
    'smuggling',
    'smuggling of human beings',
    seen('mensensmokkel'),
    seen('trafic des êtres humains'),
    seen('Menschenschmuggel'),
  ),
  term(
    'victim',
    'victim of trafficking',
    seen('slachtoffer van mensenhandel'),
    seen('victime de la traite'),
    seen('Opfer von Menschenhandel'),
  ),
  term(
    'presumed-victim',
    'presumed victim',
    seen('vermoedelijk slachtoffer'),
    [...unchecked('victime présumée'), ...seen('victime potentielle')],
    unchecked('mutmaßliches Opfer'),
  ),
  term(
    'victim-status',
    'victim status',
    seen('slachtofferstatuut'),
    seen('statut de victime'),
    unchecked('Opferstatus'),
  ),
  term(
    'indicator',
    'indicator',
    unchecked('indicator', 'signaal'),
    [...unchecked('indicateur'), ...seen('indice')],
    unchecked('Indikator'),
  ),
  term(
    'referral-mechanism',
    'national referral mechanism',
    seen('nationaal verwijzings\u00ADmechanisme'),
    seen('mécanisme d’orientation national'),
    unchecked('nationaler Verweis\u00ADmechanismus'),
  ),
  term('circular', 'circular', seen('omzendbrief'), seen('circulaire'), seen('Rundschreiben')),
  term(
    'recognised-centre',
    'recognised specialised centre',
    seen('erkend gespecialiseerd opvangcentrum', 'onthaalcentrum'),
    seen('centre d’accueil agréé et spécialisé'),
    seen('spezialisiertes Aufnahme\u00ADzentrum'),
  ),
  term(
    'reflection-period',
    'reflection period',
    seen('bedenktijd', 'reflectieperiode'),
    [...seen('période de réflexion'), ...unchecked('délai de réflexion')],
    unchecked('Bedenkzeit'),
  ),
  term('annex15', 'Annex 15', seen('bijlage 15'), seen('annexe 15'), unchecked('Anlage 15')),
  term(
    'certificate',
    'certificate of immatriculation / orange card',
    seen('attest van immatriculatie', 'oranje kaart'),
    [...seen('attestation d’immatriculation'), ...unchecked('carte orange')],
    unchecked('Registrierungs\u00ADbescheinigung'),
  ),
  term('a-card', 'A card', seen('A-kaart', 'elektronische A kaart'), seen('carte A'), unchecked('A-Karte')),
  term(
    'order-to-leave',
    'order to leave the territory',
    seen('bevel om het grondgebied te verlaten'),
    unchecked('ordre de quitter le territoire'),
    unchecked('Anweisung, das Staatsgebiet zu verlassen'),
  ),
  term(
    'statement',
    'statement / complaint',
    seen('verklaring', 'klacht'),
    seen('déclaration', 'plainte'),
    unchecked('Aussage', 'Klage'),
  ),
  term(
    'immigration-office',
    'Immigration Office',
    seen('Dienst Vreemdelingen\u00ADzaken'),
    seen('Office des étrangers'),
    unchecked('Ausländeramt'),
  ),
  term(
    'aliens-act',
    'Aliens Act 1980',
    [...unchecked('Vreemdelingenwet'), ...seen('Verblijfswet')],
    seen('loi du 15 décembre 1980'),
    unchecked('Ausländergesetz'),
  ),
  term(
    'reference-magistrate',
    'reference magistrate',
    unchecked('referentie\u00ADmagistraat'),
    unchecked('magistrat de référence'),
    unchecked('Referenz\u00ADmagistrat'),
  ),
  term(
    'prosecutor',
    'public prosecutor’s office',
    seen('parket'),
    seen('parquet'),
    unchecked('Staatsanwalt\u00ADschaft'),
  ),
  term(
    'labour-auditor',
    'labour auditor / labour auditor’s office',
    seen('arbeidsauditeur', 'arbeids\u00ADauditoraat'),
    seen('auditeur du travail', 'auditorat du travail'),
    unchecked('Arbeitsauditor', 'Arbeitsauditorat'),
  ),
  term(
    'inspection',
    'labour inspection / social inspection',
    unchecked('sociale inspectie'),
    seen('inspection sociale'),
    unchecked('Sozialinspektion'),
  ),
  term('nsso', 'NSSO', seen('RSZ'), seen('ONSS'), unchecked('LSS')),
  term(
    'unaccompanied-minor',
    'unaccompanied foreign minor',
    seen('niet-begeleide minderjarige vreemdeling (NBMV)'),
    seen('mineur étranger non accompagné (MENA)'),
    unchecked('unbegleiteter minderjähriger Ausländer'),
  ),
  term(
    'guardianship-service',
    'Guardianship Service',
    seen('Dienst Voogdij'),
    seen('service des Tutelles'),
    unchecked('Vormundschafts\u00ADdienst'),
  ),
  term('guardian', 'guardian', seen('voogd'), seen('tuteur'), unchecked('Vormund')),
  term(
    'best-interests',
    'best interests of the child',
    unchecked('hoger belang van het kind'),
    unchecked('intérêt supérieur de l’enfant'),
    unchecked('Wohl des Kindes'),
  ),
  term(
    'age-assessment',
    'age assessment (triple test)',
    unchecked('leeftijdstest'),
    seen('test d’âge (triple test)'),
    unchecked('Alters\u00ADbestimmung'),
  ),
  term(
    'sexual-exploitation',
    'sexual exploitation',
    seen('seksuele uitbuiting'),
    seen('exploitation sexuelle'),
    unchecked('sexuelle Ausbeutung'),
  ),
  term(
    'labour-exploitation',
    'labour exploitation / economic exploitation',
    unchecked('economische uitbuiting'),
    seen('exploitation économique'),
    unchecked('wirtschaftliche Ausbeutung'),
  ),
  term(
    'dignity',
    'conditions contrary to human dignity',
    unchecked('omstandigheden strijdig met de menselijke waardigheid'),
    seen('conditions contraires à la dignité humaine'),
    unchecked('menschenunwürdige Bedingungen'),
  ),
  term(
    'begging',
    'exploitation of begging',
    unchecked('uitbuiting van bedelarij'),
    seen('exploitation de la mendicité'),
    unchecked('Ausbeutung von Bettelei'),
  ),
  term(
    'forced-criminality',
    'forced criminality',
    unchecked('gedwongen criminaliteit'),
    unchecked('criminalité forcée'),
    unchecked('erzwungene Kriminalität'),
  ),
  term(
    'non-punishment',
    'non-punishment of victims',
    unchecked('niet-bestraffing'),
    seen('non-sanction', 'cause d’excuse (art. 264)'),
    unchecked('Nichtbestrafung'),
  ),
  term(
    'aggravating',
    'aggravating element / aggravating factor',
    seen('verzwarend bestanddeel', 'verzwarende factor'),
    seen('élément aggravant', 'facteur aggravant'),
    unchecked('erschwerender Umstand'),
  ),
  term(
    'penalty-level',
    'level-N penalty',
    [...seen('strafniveau'), ...unchecked('straf van niveau N')],
    seen('peine de niveau N'),
    seen('Strafe der Stufe N'),
  ),
  term('criminal-code', 'Criminal Code', seen('Strafwetboek'), seen('Code pénal'), seen('Strafgesetzbuch')),
  term(
    'vulnerability',
    'position of vulnerability',
    unchecked('kwetsbare toestand'),
    seen('situation de vulnérabilité'),
    unchecked('Schutz\u00ADbedürftigkeit'),
  ),
  {
    ...term(
      'teen-pimp',
      'teen pimp / loverboy',
      seen('tienerpooier', 'loverboy'),
      seen('loverboy'),
      unchecked('Loverboy'),
    ),
    avoid: true,
  },
  term(
    'diplomatic-staff',
    'diplomatic domestic staff',
    seen('diplomatiek huispersoneel'),
    seen('personnel domestique diplomatique'),
    unchecked('diplomatisches Hauspersonal'),
  ),
  term(
    'protocol',
    'Protocol Directorate',
    seen('Directie Protocol'),
    unchecked('direction du Protocole'),
    unchecked('Direktion Protokoll'),
  ),
  term(
    'suspicion-report',
    'suspicion report (STR)',
    unchecked('melding van vermoedens'),
    seen('déclaration de soupçon'),
    unchecked('Verdachtsmeldung'),
  ),
  term(
    'disclosure-ban',
    'disclosure ban (tipping-off)',
    unchecked('mededelingsverbod'),
    seen('interdiction de divulgation'),
    unchecked('Mitteilungsverbot'),
  ),
  term('fiu', 'FIU', seen('CFI'), seen('CTIF'), unchecked('Büro CFI-CTIF')),
];
