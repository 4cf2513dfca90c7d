import type { English } from '#app/words/english.ts'
import type { places as vi } from '#app/words/vi/places.ts'

export const places: English<typeof vi> = {
  title: 'Places',
  own: 'Unit of this account: {{name}}',
  search: 'Find a place',
  searchHint: 'With or without tone marks; add the province after a comma: Tan Tien, Dong Nai',
  found_zero: 'No place is called “{{query}}”',
  found_one: '1 place name contains “{{query}}”',
  found_other: '{{count, number}} place names contain “{{query}}”',
  foundNothing: 'Please try a shorter name, or leave out the part after the comma.',
  more_one: '1 more place. Add the province after a comma to narrow the search.',
  more_other: '{{count, number}} more places. Add the province after a comma to narrow the search.',
  in: {
    country_one: 'The country has 1 province or city',
    country_other: 'The country has {{count, number}} provinces and cities',
    province_one: '{{name}} has 1 commune, ward or special zone',
    province_other: '{{name}} has {{count, number}} communes, wards and special zones',
    commune_one: '{{name}} has 1 village or residential group',
    commune_other: '{{name}} has {{count, number}} villages and residential groups',
    village: '{{name}} is a village or residential group',
  },
  emptyCommune: '{{name}} has no villages or residential groups recorded yet',
  noVillages:
    'The official list ends at the commune level. Villages and residential groups are added by hand.',
  code: 'code {{code}}',
  byHand: 'added by hand',
  source: 'Source: {{source}}',
  addVillage: 'Add a village or residential group',
  villageType: 'Type',
  villageName: 'Name',
  villageNameHint: 'Without its type in front. For example: Nhon Loc',
  add: 'Add',
  missing: 'Please fill in this field.',
  ask: {
    sentence_one: 'Please clarify 1 place below. Everything filled in is still there.',
    sentence_other: 'Please clarify {{count}} places below. Everything filled in is still there.',
    which_one: 'Which place is “{{name}}”? 1 place has this name.',
    which_other: 'Which place is “{{name}}”? {{count}} places have this name.',
    closest: 'No place in this unit is called “{{name}}”. Closest names:',
    nothing:
      'No place in this unit is called “{{name}}”. Please write it differently, or remove it.',
    choose: 'Choose a place',
    one: 'Please name exactly one place.',
  },
}
