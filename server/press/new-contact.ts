import { z } from 'zod'

/** What is wrong with a contact, by its name in the words of the page. */
export type ContactFault = 'outlet' | 'address' | 'source' | 'sourceDate' | 'long'

/** Named as the page's words are. */
const fault = (name: ContactFault) => ({ error: `press.faults.${name}` })

/** What a person types into one line; no sign in it ends a line or hides. */
function line(name?: ContactFault) {
  return z
    .string(name && fault(name))
    .max(200, fault('long'))
    .transform((written) =>
      written
        .normalize('NFC')
        .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
        .trim(),
    )
    .pipe(name ? z.string().min(1, fault(name)) : z.string())
}

/** `pv@bao.vn`: nothing that could carry a second address or a header. */
const Address = z
  .string(fault('address'))
  .transform((written) => written.trim().toLowerCase())
  .pipe(
    z
      .string()
      .max(254, fault('address'))
      .regex(
        /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})+$/,
        fault('address'),
      ),
  )

/** `27/11/2026`, `27-11-2026` or `2026-11-27`. */
const Day = z
  .string(fault('sourceDate'))
  .transform((written) => isoDay(written.trim()))
  .pipe(z.iso.date(fault('sourceDate')))

/** A contact as it is typed or imported: nobody is added without where the address was found, and when. */
export const NewContact = z.object({
  ...{ outlet: line('outlet'), name: line().default(''), address: Address },
  ...{ beat: line().default(''), source: line('source'), sourceDate: Day },
})

export type NewContact = z.infer<typeof NewContact>

/** The name of a fault without where its words stand. */
export function faultOf(message: string): ContactFault {
  return message.replace(/^press\.faults\./, '') as ContactFault
}

function isoDay(written: string): string {
  const [, day, month, year] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(written) ?? []
  return year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : written
}
