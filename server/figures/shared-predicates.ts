import type { FoundFigure } from './found-figure.ts'

const PREDICATE =
  /(?<!\p{L})(?:(?:đã |vừa |mới |sẽ )?(?:được|đạt|hoàn thành|thoát|tham gia|tham dự|đăng ký|về đích|có|bị|không)(?!\p{L}).*)$/u
const AND = /(?<!\p{L})(?:và|cùng|cùng với)(?:\s+(?:hơn|gần|khoảng|trên))?\s*$/u

/** `318 huyện và 13 tỉnh được công nhận`: what is said of both stands after the second. */
export function sharedPredicates(text: string, figures: FoundFigure[]): FoundFigure[] {
  return figures.map((figure, at) => {
    const next = figures[at + 1]
    if (!next || PREDICATE.test(figure.indicator) || figure.unit.includes('%')) return figure
    const between = text.slice(figure.end, next.start)
    const predicate = PREDICATE.exec(next.indicator)?.[0]
    if (!predicate || !AND.test(between) || between.length > 100) return figure
    return { ...figure, indicator: `${figure.indicator} ${predicate}` }
  })
}
