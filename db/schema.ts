/**
 * Every table, one type each. Instants are ISO text in UTC, days `2026-11-22`, booleans `0 | 1`,
 * and a column named after a list or an object holds its JSON.
 */
export type Schema = {
  places: {
    code: string
    /** Our key, which never changes: the official code it came with, as text. A village's is our own. */
    kind: 'country' | 'province' | 'commune' | 'village'
    /** `Xã`, `Phường`, `Đặc khu`, `Tỉnh`, `Thành phố`, `Thôn`, … */
    type: string
    /** Without its type, in NFC, written as the list writes it. */
    name: string
    parentCode: string | null
    /** Codes from the country down: `VN/92/31299`. */
    path: string
    /** Type and name folded for search. */
    folded: string
    source: string
    /** The code the state's list has for it now; none for the country and a village. */
    officialCode: string | null
    /** The day since which it is as it is now, and the first day on which it is no more. */
    validFrom: string | null
    validUntil: string | null
  }
  /** What a place was until a day: another name, type, code or province. */
  formerPlaces: {
    placeCode: string
    officialCode: string
    type: string
    name: string
    folded: string
    parentCode: string
    source: string
    validFrom: string
    /** The first day on which it was otherwise. */
    validUntil: string
  }
  accounts: {
    id: string
    email: string
    name: string
    role: 'administrator' | 'officer' | 'leader' | 'operator'
    placeCode: string
    passwordHash: string
    createdAt: string
    disabledAt: string | null
  }
  sessions: {
    /** Keyed hash of the token in the cookie: without the secret of the installation, no token fits it. */
    id: string
    accountId: string
    createdAt: string
    expiresAt: string
  }
  signInFailures: {
    id: string
    /** `account:…` or `address:…`, or the set-up, under a keyed hash: the log of failures names nobody. */
    key: string
    at: string
  }
  setUpCodes: {
    /** Keyed hash of a code that a web process printed while there was no account. */
    hash: string
    expiresAt: string
  }
  campaigns: {
    id: string
    placeCode: string
    name: string
    goal: string
    theme: string
    startsOn: string
    endsOn: string
    /** People the campaign wants to reach; null where nobody said. */
    targetPeople: number | null
    rehearsal: 0 | 1
    createdBy: string
    createdAt: string
  }
  campaignPlaces: { campaignId: string; placeCode: string }
  /** A number with everything that makes it one. Never changed: what was approved keeps its figures. It may end. */
  figures: {
    id: string
    /** Short and its own in the installation: it stands in texts, `{78,7%|k3f9xa}`. */
    key: string
    placeCode: string
    indicator: string
    /** As it is written: `6.058/7.696`, `78,7`. */
    value: string
    unit: string
    /** What is written, as numbers; null where it is none, or no part of a whole. */
    number: number | null
    numerator: number | null
    denominator: number | null
    /** Of where it is, as the source says it; and the place, where it is one of today's. */
    about: string
    aboutCode: string | null
    /** `2025`, `2025-06` or `2025-06-30`. */
    asOf: string
    /** Of which time, where it is not a state at a date: "bình quân năm 2021–2025". */
    period: string | null
    kind: 'result' | 'target'
    publisher: string
    document: string
    link: string
    published: string | null
    accessed: string | null
    /** The source's own words. */
    quote: string
    /** Counted before or after communes were merged on 1 July 2025. */
    geography: 'before' | 'after' | null
    /** 19 criteria until 2025, 10 from 2026. */
    standard: '19' | '10' | null
    verifiedBy: string | null
    verifiedAt: string | null
    createdBy: string
    createdAt: string
    /** Corrected by another, or taken back: nothing new may use it. */
    ended: 'replaced' | 'withdrawn' | null
    endedBy: string | null
    endedAt: string | null
    endedWhy: string
    successorId: string | null
  }
  /** Which revision of which message uses which figure. */
  figureUses: { figureId: string; messageId: string; revision: number }
  /** What somebody did about a message that went out with a figure that has ended since. */
  corrections: {
    figureId: string
    messageId: string
    /** The message that corrects it; null where none is needed, and then the words say why. */
    doneAs: string | null
    words: string
    by: string
    at: string
  }
  messages: {
    id: string
    campaignId: string
    kind: 'policy' | 'data-story' | 'notice'
    /** The message that this one corrects. */
    corrects: string | null
    createdBy: string
    createdAt: string
  }
  revisions: {
    id: string
    messageId: string
    number: number
    headline: string
    keyMessage: string
    body: string
    callToAction: string
    /** Where the call to action leads, `https://…`; null where it leads nowhere. */
    target: string | null
    figureIds: string
    /** Texts edited by hand, by channel: `{ facebook: { text, basedOn } }`. */
    texts: string
    /** Of a data story: `{ form, figureIds }`. */
    chart: string | null
    /** Numbers that their author says are no statistic: `[{ written, sentence }]`. */
    marks: string | null
    /** Sentences that were drafted with the assistant. */
    assisted: string | null
    /** The instant before which nobody may publish it. */
    embargo: string | null
    /** In their order: `[{ id, alt }]`. */
    pictures: string | null
    createdBy: string
    createdAt: string
  }
  /** A picture of a message as it was re-encoded when it came in. Never changed: revisions name it. */
  pictures: {
    id: string
    messageId: string
    /** Of the JPEG. */
    sha256: string
    width: number
    height: number
    bytes: number
    createdBy: string
    createdAt: string
  }
  /** The bytes of a picture, in order: a row that a backup, a replica and a page can carry. */
  picturePieces: { pictureId: string; number: number; base64: string }
  /** Pictures of a screen that prove numbers of a delivery; their bytes are in `picturePieces` under their ids. */
  screenshots: {
    id: string
    deliveryId: string
    /** Of the JPEG. */
    sha256: string
    width: number
    height: number
    bytes: number
    /** The account that sent it; null where it came over a guest link. */
    createdBy: string | null
    createdAt: string
  }
  destinations: {
    id: string
    placeCode: string
    channel: string
    name: string
    settings: string
    /** Secret settings, sealed with the key of the installation; null where there are none. */
    secrets: string | null
    /** Changes with the secrets: what is learned of old ones says nothing of new ones. */
    connection: string
    /** When the secrets end by themselves; null where nobody knows. */
    endsAt: string | null
    /** A process is getting new ones, and may have used up the old. */
    renewingSince: string | null
    checkedAt: string | null
    /** How fast it may go, as people set it: `{ perDay, apartMinutes }`. */
    limits: string | null
    /** How often what goes out beside its texts, or to whom, was changed; null is never. An approval names it. */
    terms: number | null
    /** Nothing goes there before, and why. */
    restUntil: string | null
    restWhy: string | null
    /** Tries in a row of which nothing came. */
    failures: number
    rehearsal: 0 | 1
    /** Why nothing goes there until a person mends it. */
    blocked: string | null
    createdBy: string
    createdAt: string
    removedAt: string | null
  }
  plans: {
    /** Also the id of the delivery: the key that no revision and no move changes. */
    id: string
    messageId: string
    destinationId: string
    dueAt: string
    /** Stands in the text as it goes out. */
    code: string
    /** Over a loudspeaker; null is an ordinary one. */
    priority: 'priority' | 'urgent' | null
    /** Who posts it, where it is posted by hand and somebody was named. */
    assigneeId: string | null
    createdBy: string
    createdAt: string
    removedAt: string | null
  }
  approvals: {
    id: string
    messageId: string
    revision: number
    step: 'submitted' | 'returned' | 'approved'
    words: string
    by: string
    at: string
  }
  seals: {
    approvalId: string
    planId: string
    /** SHA-256 over exact text, channel, destination and time. */
    hash: string
    dueAt: string
  }
  auditEntries: {
    number: number
    at: string
    by: string
    action: string
    subject: string
    detail: string
    previousHash: string
    hash: string
  }
  deliveries: {
    id: string
    state: 'planned' | 'sending' | 'confirmed' | 'handed over' | 'refused' | 'unknown' | 'withdrawn'
    /** Why it is where it is. */
    reason: string | null
    /** The approved time, and the moment from which it may leave: earlier for a script that is handed over. */
    dueAt: string
    releaseAt: string
    /** Not before this instant: a pause after a refusal to take it, or the next look at an unknown one. */
    nextAt: string | null
    leaseOwner: string | null
    leaseUntil: string | null
    tries: number
    /** When the platform was first read without finding it. */
    absentAt: string | null
    /** When a person last let it go: lateness counts from then. */
    releasedAt: string | null
    remoteId: string | null
    link: string | null
    /** When it was seen to be out: by the platform, or by the person who aired or posted it. */
    doneAt: string | null
    doneBy: string | null
    doneGrade: 'A' | 'B' | 'D' | null
    note: string
  }
  /** While one holds, nothing goes out in its place and below it. */
  pauses: {
    id: string
    /** `VN` holds for the whole installation. */
    placePath: string
    why: 'restored' | 'mourning' | 'disaster' | 'other'
    detail: string
    since: string
    by: string
    endedAt: string | null
    endedBy: string | null
  }
  /** How a place reads its shortenings; the latest of each that is not removed. */
  lexiconEntries: {
    id: string
    placeCode: string
    written: string
    spoken: string
    when: 'before a name' | 'before a number' | null
    createdBy: string
    createdAt: string
    removedBy: string | null
    removedAt: string | null
  }
  /** What is known of a loudspeaker destination beyond its name; one without a row is as the country's stations are. */
  stations: {
    destinationId: string
    /** Syllables a minute. */
    pace: number
    region: 'north' | 'south'
    /** Length of the signature tune. */
    tuneSeconds: number
    voice: 'person' | 'synthetic'
    /** BCP 47 codes of those needed beside Vietnamese. */
    languages: string
    /** Spans of the clock in Viet Nam: `[{ from: '05:30', until: '05:45' }]`. */
    slots: string
    /** The commune's own: hours, sessions, weekends, repeats. */
    rules: string
    /** Of the whole place; null where nobody said. */
    households: number | null
    changedBy: string
    changedAt: string
  }
  /** Groups of loudspeakers of a station. */
  clusters: {
    id: string
    stationId: string
    name: string
    /** Within its reach. */
    households: number | null
    /** A day; null while it works. */
    brokenSince: string | null
    createdBy: string
    createdAt: string
    removedAt: string | null
  }
  /** What of a script was doubtful, and somebody has said that it is read so. */
  confirmedReadings: { messageId: string; spoken: string; by: string; at: string }
  /** A message in another language, written by a person and read over by another; the latest of each counts. */
  translations: {
    id: string
    messageId: string
    language: string
    text: string
    /** SHA-256 of what was translated: another text needs another translation. */
    basedOn: string
    translator: string
    translatedOn: string
    reader: string
    readOn: string
    createdBy: string
    createdAt: string
  }
  /** Who of the People's Committee accepted a session of a station; the latest of each counts. */
  acceptances: {
    id: string
    stationId: string
    startsAt: string
    name: string
    document: string
    recordedBy: string
    recordedAt: string
  }
  /** The station's log: what was aired. Only added to; the latest of a session counts, reruns beside it. */
  airings: {
    /** Given by whoever tells it first, so that telling it twice is telling it once. */
    id: string
    stationId: string
    startsAt: string
    how: 'full' | 'part' | 'none'
    /** Of the session, 0 to 1. */
    share: number
    why: string
    fromAt: string | null
    untilAt: string | null
    clustersOn: number | null
    clusters: number | null
    trouble: string
    /** Who read it, or the name of the voice. */
    reader: string
    rerun: 0 | 1
    source: 'page' | 'paper' | 'file'
    by: string
    /** When it was told; it may have arrived later. */
    at: string
  }
  /** What was rendered last for a station and a day. */
  packs: {
    stationId: string
    date: string
    contentHash: string
    sha256: string
    bytes: number
    renderedAt: string
    /** When it was last seen that nothing had changed since. */
    lookedAt: string
  }
  /** Guest links to the packs of one station. */
  packLinks: {
    /** Keyed hash of the word in the link. */
    id: string
    stationId: string
    createdBy: string
    createdAt: string
    expiresAt: string
    revokedAt: string | null
  }
  /** When the pack of a day was fetched last, and by whom; null for a guest link. */
  fetches: { stationId: string; date: string; fetchedAt: string; by: string | null }
  /** A leader asked a station to look: on its page, and by mail where there is mail. */
  reminders: {
    id: string
    stationId: string
    date: string
    by: string
    at: string
    mailedAt: string | null
  }
  /** What the assistant, or a rule in its place, put beside a draft; people take or leave it sentence by sentence. */
  proposals: {
    id: string
    messageId: string
    purpose: string
    /** The revision it was made for. */
    basedOn: number
    /** `rule`, or the name of the model. */
    origin: string
    sentences: string
    createdBy: string
    createdAt: string
    endedAt: string | null
  }
  /** Every call of the language model, without a word of what was said. */
  assistCalls: {
    id: string
    placeCode: string
    by: string
    purpose: string
    model: string
    startedAt: string
    endedAt: string | null
    outcome: string | null
    promptTokens: number | null
    completionTokens: number | null
  }
  /** Office phrases and the plain words for them, of a place; the latest of each that is not removed. */
  plainPhrases: {
    id: string
    placeCode: string
    written: string
    plain: string
    createdBy: string
    createdAt: string
    removedBy: string | null
    removedAt: string | null
  }
  attempts: {
    id: string
    deliveryId: string
    text: string
    startedAt: string
    endedAt: string | null
    outcome: string | null
    detail: string | null
    /** What went with the text: `[{ id, alt, width, height, sha256 }]`; null where nothing did. */
    pictures: string | null
  }
  /** Who is on the way to let us in at a platform. */
  authorisations: {
    /** SHA-256 of what comes back with the person. */
    stateHash: string
    destinationId: string
    /** Of PKCE, sealed. */
    verifier: string
    by: string
    endsAt: string
    /** The accounts of which one is to be chosen, with their secrets, sealed; null while the person is away. */
    choices: string | null
  }
  /** What a platform told us by itself, by the day in Viet Nam. */
  eventDays: { destinationId: string; day: string; kind: string; count: number }
  /** So that an event is counted once; gone after some days. */
  seenEvents: { destinationId: string; digest: string; at: string }
  /** What a channel wrote down while it delivered. */
  deliveryNotes: { deliveryId: string; key: string; value: string; at: string }
  /** The short address of a message's target, its own for each place and channel. Once made it stays. */
  shortLinks: {
    /** Seven letters, `7k3qx2m`. */
    code: string
    messageId: string
    placeCode: string
    channel: string
    /** Of the site when it was made: what was approved and printed keeps its address. */
    origin: string
    createdAt: string
  }
  /** How often the short links of a campaign were opened; nothing else about it is kept. */
  linkVisits: {
    campaignId: string
    placeCode: string
    channel: string
    /** In Viet Nam. */
    day: string
    visits: number
  }
  /** Guest links to one brief. */
  briefLinks: {
    /** Keyed hash of the word in the link. */
    id: string
    deliveryId: string
    createdBy: string
    createdAt: string
    expiresAt: string
    revokedAt: string | null
  }
  /** What a partner answered to a brief, and what an officer saw of it. Only added to; the latest of a kind counts. */
  briefAnswers: {
    id: string
    deliveryId: string
    /** The guest link it came over, or the account that wrote it. */
    linkId: string | null
    by: string | null
    kind: 'accepted' | 'declined' | 'published' | 'numbers' | 'checked'
    words: string
    /** Of what was published. */
    link: string | null
    publishedAt: string | null
    /** The disclosure stands at the beginning of the caption; it is said aloud at the beginning. */
    inCaption: 0 | 1 | null
    saidAloud: 0 | 1 | null
    views: number | null
    interactions: number | null
    /** Where a picture of the numbers can be seen, in the partner's words. */
    proof: string | null
    screenshotId: string | null
    at: string
  }
  /** What is out of a message is taken back or corrected, wherever it is. */
  recalls: {
    id: string
    messageId: string
    kind: 'withdraw' | 'correct'
    /** Why, for the public. */
    words: string
    by: string
    at: string
  }
  /** What becomes of a recall at each delivery. */
  recallActs: {
    recallId: string
    deliveryId: string
    state: 'planned' | 'done' | 'by a person'
    /** What stands there afterwards; null where nothing does. */
    text: string | null
    /** The pictures that stand with it, JSON; null where nothing does, or where they stay as they were. */
    pictures: string | null
    reason: string | null
    tries: number
    nextAt: string | null
    doneAt: string | null
    doneBy: string | null
    link: string | null
  }
  measurements: {
    id: string
    deliveryId: string
    metric: string
    value: number
    asOf: string
    fetchedAt: string
    grade: 'A' | 'B' | 'C' | 'D'
    /** Platform definition, or the account that typed it. */
    origin: string
    by: string | null
    /** Where a person has it from: a link, or words. */
    proof: string | null
    screenshotId: string | null
  }
  /** How often the page of a delivery was opened on a day of Viet Nam's calendar, and nothing of who opened it. */
  pageViews: { deliveryId: string; day: string; views: number }
  gatherings: {
    deliveryId: string
    /** Hours after the delivery: 1, 6, 24, 72, 168, 720; 0 while it is in a person's hands. */
    hours: number
    doneAt: string | null
    nextAt: string | null
    detail: string | null
  }
  scores: {
    id: string
    messageId: string
    weights: string
    inputs: string
    result: string
    computedAt: string
  }
  /** Whom a press list writes to, where each address was found and when. */
  pressContacts: {
    id: string
    destinationId: string
    outlet: string
    name: string
    address: string
    /** What they write about. */
    beat: string
    /** Where the address was found, and on which day. */
    source: string
    sourceDate: string
    /** The word in the link by which they leave: nobody can guess it. */
    word: string
    createdBy: string
    createdAt: string
    removedAt: string | null
    /** The account that took them off; null where they did so themselves. */
    removedBy: string | null
    removedWhy: string
  }
  /** Where the press printed a release. */
  pressPickups: {
    id: string
    deliveryId: string
    outlet: string
    link: string
    publishedOn: string
    by: string
    at: string
  }
}
