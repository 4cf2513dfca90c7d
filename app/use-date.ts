import { useEffect, useState } from 'react'
import { localDay } from './formats.ts'

/**
 * The day in Viet Nam by the clock of whoever reads, once the page is there: one that was kept overnight was made
 * on another. @param made the day on which the page was made
 */
export function useDate(made: string): string {
  const [date, setDate] = useState(made)
  useEffect(() => {
    const look = () => setDate(localDay(new Date().toISOString()))
    look()
    const timer = setInterval(look, 60_000)
    return () => clearInterval(timer)
  }, [])
  return date
}
