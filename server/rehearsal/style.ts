/** Paper and ink; a phone gets one column. */
export const STYLE = `
:root { color-scheme: light; --paper: #faf8f4; --line: #e7e1d6; --ink: #23262d; --quiet: #5d6470;
  --band: #2d2a52; --accent: #9f1d20; --amber: #835500; --pale-amber: #fdf3dc }
* { box-sizing: border-box }
html { scroll-padding-top: 16px }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.55 'Be Vietnam Pro', system-ui, sans-serif; font-variant-numeric: tabular-nums }
.band { margin: 0; padding: 8px 16px; background: var(--band); color: #fff; text-align: center; font-size: 14px; font-weight: 500 }
.skip { position: absolute; left: -9999px }
.skip:focus { left: 8px; top: 8px; padding: 8px 12px; background: #fff }
main { max-width: 1180px; margin: 0 auto; padding: 28px 20px 64px }
h1 { margin: 0 0 4px; font-size: 26px; line-height: 1.25; font-weight: 600 }
h2 { margin: 0 0 4px; font-size: 18px; font-weight: 600 }
h3 { margin: 0; font-size: 16px; font-weight: 600 }
p { margin: 0 }
a { color: inherit; text-underline-offset: 3px }
.quiet { color: var(--quiet); font-size: 14px }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 400px); gap: 24px; align-items: start; margin-top: 20px }
.card { background: #fff; border: 1px solid var(--line); border-radius: 10px; padding: 18px 20px }
.posts { display: grid; gap: 16px; min-width: 0 }
.text { margin: 12px 0; white-space: pre-wrap; overflow-wrap: anywhere }
.photo { margin: 0 0 12px }
.photo img { display: block; max-width: 100%; max-height: 420px; border: 1px solid var(--line); border-radius: 8px }
.numbers { display: flex; flex-wrap: wrap; gap: 2px 18px; margin: 0 0 12px; padding: 0; list-style: none; font-size: 14px }
.numbers b { font-weight: 600 }
details { border-top: 1px solid var(--line); padding-top: 8px }
summary { cursor: pointer; padding: 6px 0; font-weight: 500 }
.fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(116px, 1fr)); gap: 12px; margin: 8px 0 14px }
label { display: block; font-size: 14px }
input { width: 100%; min-height: 44px; margin-top: 2px; padding: 6px 10px; border: 1px solid #8d8678; border-radius: 8px; background: #fff; color: inherit; font: inherit }
button { min-height: 44px; padding: 6px 16px; border: 1px solid #8d8678; border-radius: 8px; background: #fff; color: inherit; font: inherit; font-weight: 500; cursor: pointer }
button:hover { background: var(--paper) }
:focus-visible { outline: 3px solid var(--band); outline-offset: 2px }
.fault { margin-top: 12px; padding-top: 12px; border-top: 1px solid var(--line) }
.fault form { display: flex; gap: 10px; align-items: center; margin-top: 6px }
.fault label { display: flex; gap: 8px; align-items: center }
.fault input { width: 92px; margin: 0 }
.on { margin: 4px 0 0; padding: 2px 10px; display: inline-block; border-radius: 8px; background: var(--pale-amber); color: var(--amber); font-size: 14px; font-weight: 500 }
.warning { margin-top: 16px; border-left: 4px solid var(--amber) }
.post p { margin: 10px 0 }
.post figure { margin: 16px 0 }
.post img { max-width: 100% }
.empty { padding: 48px 24px; text-align: center; border-style: dashed }
.one { max-width: 720px; display: grid; gap: 16px }
@media (max-width: 900px) { .columns { grid-template-columns: minmax(0, 1fr) } main { padding: 20px 14px 48px } h1 { font-size: 22px } .card { padding: 16px } }
`
