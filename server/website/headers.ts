import { randomBytes } from 'node:crypto'
import type { Request, RequestHandler, Response } from 'express'
import helmet from 'helmet'
import { isPublic } from './public-pages.ts'

/** What the pages never ask a device for, neither for themselves nor for what they might once embed. */
const DENIED = ['camera', 'display-capture', 'geolocation', 'microphone', 'midi', 'payment', 'usb']

/**
 * Tells the browser what a page of ours does, so that it does nothing else for whoever got a word into it: scripts
 * are files of ours or carry the nonce of this one answer (`res.locals.nonce`), and no other site may frame it.
 */
export function securityHeaders({ https }: { https: boolean }): RequestHandler[] {
  return [
    giveNonce,
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: { ...directives, upgradeInsecureRequests: https ? [] : null },
      },
      strictTransportSecurity: https,
      xFrameOptions: { action: 'deny' },
      referrerPolicy: { policy: 'same-origin' },
    }),
    denyDevices,
  ]
}

const directives = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'", (_: unknown, res: unknown) => `'nonce-${nonceOf(res as Response)}'`],
  scriptSrcAttr: ["'none'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
}

/** The word that the scripts within this answer carry. */
export function nonceOf(res: Response): string {
  return String(res.locals.nonce)
}

/**
 * Pages show what belongs to a person: no cache keeps them. A public one may be kept, and is asked for again each time:
 * what is taken back is gone at once. Files of the build say otherwise for themselves.
 */
export const keepNowhere: RequestHandler = (req, res, next) => {
  res.setHeader('Cache-Control', isPublic(req.path) ? 'public, no-cache' : 'private, no-store')
  next()
}

function giveNonce(_req: Request, res: Response, next: () => void): void {
  res.locals.nonce = randomBytes(16).toString('base64')
  next()
}

function denyDevices(_req: Request, res: Response, next: () => void): void {
  res.setHeader('Permissions-Policy', DENIED.map((device) => `${device}=()`).join(', '))
  next()
}
