/** The Front's committee of a place, as it signs: `Ủy ban MTTQ Việt Nam xã Phong Điền`. Pure. */
export function frontOf({
  placeCode,
  placeName,
}: {
  placeCode: string
  placeName: string
}): string {
  if (placeCode === 'VN') return 'Ủy ban Trung ương MTTQ Việt Nam'
  return `Ủy ban MTTQ Việt Nam ${placeName.charAt(0).toLowerCase()}${placeName.slice(1)}`
}
