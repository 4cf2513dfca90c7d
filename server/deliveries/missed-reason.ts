/** Why a row waits whose time passed while its place was stopped: until a person has chosen, it goes nowhere. */
export const MISSED = JSON.stringify({ code: 'missed' })
