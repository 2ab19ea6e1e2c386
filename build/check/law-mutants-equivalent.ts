/** Changes of law tables that nothing can observe, by name, each with the reason: they are not counted. */

export const equivalentLawMutants: Readonly<Record<string, string>> = {
  "adult.ts referral { from: ['none', 'heard'], on: 'victim.referred', where: { to: ['general-shelter'] }, ...breach('general-shelter-only', 'E-07', 'fact.referral.recognised-centre: whatever the payload":
    'a referral is to a centre or to a shelter, and earlier rows answer the centre in both stages',
};
