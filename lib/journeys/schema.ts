/** What an import did to one kind of thing. */
export interface Changes {
  created: number;
  changed: number;
  unchanged: number;
}

export interface JourneyCounts {
  departments: Changes;
  partners: Changes;
  personas: Changes;
  journeys: Changes;
  stages: Changes;
  touchpoints: Changes;
}
