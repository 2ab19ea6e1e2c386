/** Numbers in the words of a case that could be somebody's: accounts, registers, telephones, plates, cards. */

/** Digits of help lines that are real on purpose (domain.md 3.2 and 5); cases print them, and they are checked again before a release. */
const helpLines: ReadonlySet<string> = new Set(['078055800', '078154324']);

/** Every number the case needs although it could be real, or that is no identifier, as `case text digits`, with the reason. */
const knownNumbers: ReadonlyMap<string, string> = new Map<string, string>();

const modulo97 = (digits: string): number => Number(BigInt(digits) % 97n);

/** ISO 13616: the first four signs moved behind, letters as 10 to 35, remainder 1. A Belgian number is cut to its 16 signs. */
const isAccount = (compact: string): boolean => {
  const own = compact.startsWith('BE') ? compact.slice(0, 16) : compact;
  const digits = [...own.slice(4), ...own.slice(0, 4)].map((sign) => Number.parseInt(sign, 36)).join('');
  return modulo97(digits) === 1;
};

/** Nine digits and their check number, before and from the year 2000 (a 2 in front). */
const isNationalRegister = (digits: string): boolean =>
  [digits.slice(0, 9), `2${digits.slice(0, 9)}`].some(
    (number) => 97 - modulo97(number) === Number(digits.slice(9)),
  );

const isEnterprise = (digits: string): boolean =>
  97 - modulo97(digits.slice(0, 8)) === Number(digits.slice(8));

/** Old Belgian account numbers and identity cards: ten digits and their remainder, where 0 is written 97. */
const isTwelveDigits = (digits: string): boolean =>
  (modulo97(digits.slice(0, 10)) || 97) === Number(digits.slice(10));

const isPaymentCard = (digits: string): boolean =>
  [...digits].reverse().reduce((sum, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0) %
    10 ===
  0;

// Wider than what is given out today on purpose: zones and services as a whole, so that a number stays impossible for years.
const belgianRanges = /^(?:1[0-69]|[239]\d|4[0-35-9]|5\d|6[0-13-57-9]|7[018]|8[0-79])\d{6}$|^4[5-9]\d{7}$/;

/** Digits after 0, +32 or 0032 that a Belgian telephone could have. Abroad nothing is known, so all but +999 (never given out) is possible. */
const isTelephone = (digits: string, isAbroad: boolean): boolean => {
  const international = isAbroad ? digits : digits.startsWith('00') ? digits.slice(2) : '';
  if (international) {
    if (!international.startsWith('32')) return !international.startsWith('999');
    return belgianRanges.test(international.slice(2).replace(/^0/u, ''));
  }
  return belgianRanges.test(digits.slice(1));
};

interface Kind {
  readonly name: string;
  readonly reads: (digits: string, hasPlus: boolean) => boolean;
  readonly isPossible: (digits: string, hasPlus: boolean) => boolean;
}

const kinds: readonly Kind[] = [
  {
    name: 'telephone number',
    reads: (digits, hasPlus) => hasPlus || /^0(?:\d{8,9}|0\d{8,13})$/u.test(digits),
    isPossible: isTelephone,
  },
  {
    name: 'national register number',
    reads: (digits) => digits.length === 11,
    isPossible: isNationalRegister,
  },
  { name: 'enterprise number', reads: (digits) => /^[01]\d{9}$/u.test(digits), isPossible: isEnterprise },
  {
    name: 'account or identity card number',
    reads: (digits) => digits.length === 12,
    isPossible: isTwelveDigits,
  },
  {
    name: 'payment card number',
    reads: (digits) => /^\d{13,19}$/u.test(digits),
    isPossible: isPaymentCard,
  },
];

const lettered: readonly { name: string; pattern: RegExp; isPossible: (compact: string) => boolean }[] = [
  { name: 'account number', pattern: /\b[A-Z]{2}\d{2}(?:[\s.-]?[A-Z0-9]){11,30}\b/gu, isPossible: isAccount },
  {
    // An index of 0 has never been planned; older plates without an index are still on the road.
    name: 'number plate',
    pattern: /\b(?:[\dA-Z][-. ])?[A-Z]{3}[-.]\d{3}\b|\b\d{3}[-.][A-Z]{3}\b/gu,
    isPossible: (compact) => !/^0[A-Z]/u.test(compact),
  },
  {
    // Passports and residence cards: no check digit a reader could see, so only zeros are impossible.
    name: 'passport or card number',
    pattern: /\b[A-Z]{1,2}[\s-]?\d{6,9}\b/gu,
    isPossible: (compact) => /[1-9]/u.test(compact),
  },
];

const isDate = (written: string): boolean =>
  /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}([./-])\d{1,2}\1\d{4})$/u.test(written);

const digitFindings = (text: string, known: (digits: string) => boolean): readonly string[] =>
  [...text.matchAll(/\+?\d(?:[\s./\u2010\u2011-]?\d){6,}/gu)].flatMap(([written]) => {
    const digits = written.replace(/\D/gu, '');
    if (isDate(written) || /^0+$/u.test(digits) || helpLines.has(digits) || known(digits)) return [];
    const hasPlus = written.startsWith('+');
    const read = kinds.filter((kind) => kind.reads(digits, hasPlus));
    if (read.length === 0) return [`${written} is a long number that no check reads`];
    return read
      .filter((kind) => kind.isPossible(digits, hasPlus))
      .map((kind) => `${written} is a possible ${kind.name}`);
  });

/**
 * What in a text could be a real identifier. Looks at IBANs (mod 97), Belgian and older plates, passports and cards (two letters at most and 6 to 9 digits), and at every
 * other run of seven digits or more: telephone (Belgian ranges; abroad all), national register, enterprise, account and card numbers. A run none of
 * these reads is a finding too. Foreign plates and names of streets are not looked at.
 */
export const identifiersIn = (
  text: string,
  known: (digits: string) => boolean = () => false,
): readonly string[] => {
  const found: string[] = [];
  let rest = text;
  for (const { name, pattern, isPossible } of lettered)
    rest = rest.replace(pattern, (written) => {
      const compact = written.replace(/[^A-Z0-9]/gu, '');
      if (isPossible(compact) && !known(compact)) found.push(`${written} is a possible ${name}`);
      return ' | ';
    });
  return [...found, ...digitFindings(rest, known)];
};

/** Identifiers in all words of a case that could be real, in every language. */
export const identifierFindings = (
  caseId: string,
  prose: ReadonlyMap<string, Readonly<Record<string, string>>>,
): readonly string[] =>
  [...prose].flatMap(([language, texts]) =>
    Object.entries(texts).flatMap(([id, text]) =>
      identifiersIn(text, (digits) => knownNumbers.has(`${caseId} ${id} ${digits}`)).map(
        (finding) => `${language}: ${id}: ${finding}`,
      ),
    ),
  );
