type Named = { kind: string; type: string; name: string }

type Placed = Named & { parentType: string | null; parentName: string | null }

/** `Xã Tân Tiến`; the country goes without its type. */
export function placeName({ kind, type, name }: Named): string {
  return kind === 'country' ? name : `${type} ${name}`
}

/** With what it lies in: `Xã Tân Tiến, Tỉnh Đồng Nai`; a province lies in the country, which needs no saying. */
export function placedName({ parentType, parentName, ...place }: Placed): string {
  const parent = parentName && place.kind !== 'province' ? `${parentType} ${parentName}` : ''
  return [placeName(place), parent].filter(Boolean).join(', ')
}

/** What tells one Tân Tiến from another: `Xã Tân Tiến, Tỉnh Đồng Nai, mã 25318`. */
export function placeLabel({ code, ...place }: Placed & { code: string }): string {
  const isListed = place.kind !== 'village'
  return isListed ? `${placedName(place)}, mã ${code}` : placedName(place)
}
