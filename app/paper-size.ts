/** The size of paper an address asks for; A4 unless told. */
export function paperSize({ url }: { url: string }): 'A4' | 'A3' {
  return new URL(url).searchParams.get('paper') === 'A3' ? 'A3' : 'A4'
}
