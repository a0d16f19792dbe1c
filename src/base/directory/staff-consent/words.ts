/** Who can agree for the staff: a works council, a staff representation, or all of them themselves. */
export const consentGivers = ['works-council', 'staff-representatives', 'staff'] as const;
export type ConsentGiver = (typeof consentGivers)[number];

/** What figures about named people may be used for, each of which needs to be agreed on. */
export const staffUses = ['wall-names', 'compare-members', 'selling-time', 'member-signals'] as const;
export type StaffUse = (typeof staffUses)[number];
