/**
 * A person at the page where a platform of the rehearsal asks: presses the button with that word on it.
 * @returns what the platform adds to the address that leads back
 */
export async function pressButton(address: string, word: string): Promise<Record<string, string>> {
  const page = await (await fetch(address)).text()
  const form = page.split('<form').find((one) => one.includes(`>${word}</button>`)) ?? ''
  const fields = new URLSearchParams()
  for (const [, name = '', value = ''] of form.matchAll(/name="(\w+)" value="([^"]*)"/g))
    if (name !== 'allow') fields.set(name, unescaped(value))
  const [, answer] = new RegExp(`name="allow" value="(\\w+)">${word}<`).exec(form) ?? []
  if (answer) fields.set('allow', answer)
  const answered = await fetch(address, { method: 'POST', body: fields, redirect: 'manual' })
  const back = new URL(answered.headers.get('location') ?? 'http://nowhere.invalid')
  return Object.fromEntries(back.searchParams)
}

function unescaped(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
}
