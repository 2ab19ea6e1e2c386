/** The error ids that cases diagnose: E-01 to E-25 of domain.md section 10; E-26 (living space entered without a basis) from 14.1 row 6. */

export const errorIds = [
  'E-01', 'E-02', 'E-03', 'E-04', 'E-05', 'E-06', 'E-07', 'E-08', 'E-09', 'E-10', 'E-11', 'E-12', 'E-13', 'E-14', 'E-15',
  'E-16', 'E-17', 'E-18', 'E-19', 'E-20', 'E-21', 'E-22', 'E-23', 'E-24', 'E-25', 'E-26',
] as const;
export type ErrorId = (typeof errorIds)[number];
