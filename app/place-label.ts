type Named = { kind: string; type: string; name: string }

type Labelled = Named & { parentType: string | null; parentName: string | null }

/** `Xã Tân Tiến`; the country goes without its type. */
export function placeName({ kind, type, name }: Named): string {
  return kind === 'country' ? name : `${type} ${name}`
}

/** What tells one Tân Tiến from another: `Xã Tân Tiến, Tỉnh Đồng Nai`. */
export function placeLabel({ parentType, parentName, ...place }: Labelled): string {
  const parent = parentName && place.kind !== 'province' ? `${parentType} ${parentName}` : ''
  return [placeName(place), parent].filter(Boolean).join(', ')
}
