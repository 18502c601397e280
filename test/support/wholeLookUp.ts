/** Complete arguments of the lookup command, so that no prompt is needed. */
export const wholeLookUp = {
  jobTitle: 'Software Developer',
  country: 'United States',
  state: 'Washington',
  city: 'Seattle',
  yearsExperience: 5,
  highestDegree: "Bachelor's Degree",
  skills: ['Python'],
  certifications: [],
  occupation: { dimension: 'soc', id: '15-1252' },
  sections: ['pay', 'experience', 'benchmark', 'skillImpact', 'certificationImpact'],
} as const;
