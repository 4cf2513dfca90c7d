import type {
  Asking,
  Authorisation,
  Authorised,
  Destination,
  Returned,
} from '#server/channels/channel.ts'
import { platformOf } from './connection.ts'
import { fetchTokens } from './tokens.ts'

export const authorise: Authorisation = { page, take }

/** Where somebody who manages the account lets us in; with PKCE, so that the code is of use to nobody else. */
function page(destination: Destination, asking: Asking): string | undefined {
  const platform = platformOf(destination)
  if (!platform?.app) return undefined
  const address = new URL(`${platform.oauth}/v4/oa/permission`)
  address.search = new URLSearchParams({
    app_id: platform.app.id,
    redirect_uri: asking.callback,
    code_challenge: asking.challenge,
    state: asking.state,
  }).toString()
  return address.href
}

/** Another account than before is another destination, which nobody has approved: its code is not used. */
async function take(destination: Destination, { given, verifier }: Returned): Promise<Authorised> {
  const platform = platformOf(destination)
  if (!platform?.app) return { known: 'refused', reason: { code: 'not-connected' } }
  const { code = '', oa_id: oaId = '' } = given
  const wanted = destination.settings.oaId?.trim()
  if (wanted && oaId && oaId !== wanted)
    return { known: 'refused', reason: { code: 'permission', detail: `OA ${oaId}` } }
  const got = await fetchTokens({
    ...{ oauth: platform.oauth, app: platform.app },
    fields: { grant_type: 'authorization_code', code, code_verifier: verifier },
  })
  if (got.known !== 'renewed') return { known: 'refused', reason: got.reason }
  const { secrets, endsAt } = got
  const settings = { ...secrets, ...(oaId && { oaId }) }
  return { known: 'connected', settings, ...(endsAt && { endsAt }) }
}
