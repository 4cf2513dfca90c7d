/** The mark and the name. */
export function Brand() {
  return (
    <span lang="vi" className="inline-flex items-center gap-2.5 text-lg font-semibold">
      <img src="/favicon.svg" alt="" width={28} height={28} />
      Lan Tỏa
    </span>
  )
}
