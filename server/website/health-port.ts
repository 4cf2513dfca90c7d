import express from 'express'
import type { Ground } from '#server/health/readiness.ts'
import { health } from './health.ts'
import { serve, type Served } from './serve.ts'

/** The health of a process that has no site. @throws Error where the port cannot be opened */
export async function openHealthPort(ground: Ground, { port }: { port: number }): Promise<Served> {
  return serve(express().disable('x-powered-by').use(health(ground)), port)
}
