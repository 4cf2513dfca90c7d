import type { FigureForCheck } from './check.ts'

let made = 0

/** A figure of the country in June 2025, but for what is told otherwise. */
export function ledgerFigure(figure: Partial<FigureForCheck> = {}): FigureForCheck {
  made += 1
  return {
    ...{ id: `figure-${made}`, placeCode: '92', indicator: 'xã đạt chuẩn nông thôn mới' },
    ...{ value: '6.058/7.696', unit: 'xã', number: 6058, numerator: 6058, denominator: 7696 },
    ...{ about: 'cả nước', aboutCode: null, asOf: '2025-06', period: null, kind: 'result' },
    ...{
      publisher: 'Ủy ban Trung ương MTTQ Việt Nam',
      document: '',
      quote: '',
      geography: 'before',
    },
    ...figure,
  }
}

/** A count that is no share. */
export function countFigure(value: string, figure: Partial<FigureForCheck> = {}): FigureForCheck {
  const number = Number(value.replaceAll('.', '').replace(',', '.'))
  return ledgerFigure({
    ...{ value, number: Number.isNaN(number) ? null : number, numerator: null, denominator: null },
    ...figure,
  })
}
