/** The `handle` of a route whose pages run no script of ours: quick on an old telephone, and nothing that could follow anybody. */
export const PLAIN = { plain: true }
