type Named = { kind: string; type: string; name: string }

type Labelled = Named & {
  officialCode: string | null
  parentType: string | null
  parentName: string | null
}

/** `Xã Tân Tiến`; the country goes without its type. */
export function placeName({ kind, type, name }: Named): string {
  return kind === 'country' ? name : `${type} ${name}`
}

/** What tells one Tân Tiến from another: `Xã Tân Tiến, Tỉnh Đồng Nai, mã 25318`. */
export function placeLabel({ parentType, parentName, officialCode, ...place }: Labelled): string {
  const parent = parentName && place.kind !== 'province' ? `${parentType} ${parentName}` : ''
  const listed = officialCode ? `mã ${officialCode}` : ''
  return [placeName(place), parent, listed].filter(Boolean).join(', ')
}
