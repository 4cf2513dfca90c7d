import type { English } from '#app/words/english.ts'
import type { refused as vi } from '#app/words/vi/refused.ts'

/** Why something was not done, for every reason the server gives. */
export const refused: English<typeof vi> = {
  airings: {
    endsBefore: 'It ends before it begins.',
    noReason: 'Not aired: please say why.',
    share: 'Aired in part: please say how much, from 1 to 99 percent.',
  },
  approvals: {
    faulty:
      'The text for {{name}} cannot go out. {{fault}} Please mend the text of this channel, then submit again.',
    figureEnded_one:
      'The message uses a figure that was replaced or withdrawn: {{value}} {{unit}}. Please mend the message, then submit it.',
    figureEnded_other:
      'The message uses {{count}} figures that were replaced or withdrawn, the first {{value}} {{unit}}. Please mend the message, then submit it.',
    unsourced_one:
      'One number has no source: “{{written}}”. Please bind a figure, or mark it as no statistic.',
    unsourced_other:
      '{{count}} numbers have no source, the first “{{written}}”. Please bind figures, or mark them as no statistic.',
    changedMeanwhile:
      'The message was edited while it was being reviewed. Please read the new version before approving.',
    needsWords: 'Please say what needs to change, so that the author knows what to do.',
    nothingPlanned:
      'No channel and time chosen yet. Add at least one delivery, then submit for approval.',
    notSubmitted: 'The message was not submitted for approval, or is already approved.',
    notYours: 'This account may not approve in that unit.',
    own: 'Nobody approves a message of their own. Please ask somebody else to approve it.',
    tooLong_one:
      'The message for {{name}} is 1 character long, more than the {{most}} this channel accepts.',
    tooLong_other:
      'The message for {{name}} is {{count}} characters long, more than the {{most}} this channel accepts.',
  },
  assist: {
    busy: 'The model is busy. Please try again in {{seconds}} seconds; the draft is unchanged.',
    cancelled: 'Stopped as you asked; the draft is unchanged.',
    cannotFit:
      'The message cannot be cut to {{most}} characters and keep its headline, key message and sources. Please shorten it by hand.',
    changedSince:
      'This part of the draft was edited after the proposal was made. Please ask for a new proposal.',
    cutOff: 'The answer of the model broke off, so it was not used. Please try again.',
    faulty: 'The model server had a fault. Please try again later; the draft is unchanged.',
    key: 'The model server does not accept our key. Please tell the system administrator.',
    leaked:
      'The answer repeated internal instructions, so it was discarded. Please look at the text that was put in.',
    limit:
      'The unit has used {{used}} of the {{most}} tokens of this month, too many for this question. It can ask again next month.',
    longDocument: 'The document has more than {{most}} characters, so the model was not asked.',
    needsChannel: 'Please choose the channel to fit.',
    needsModel: 'No model is set up, and a rule cannot translate what a person wrote.',
    noModel:
      'The server does not have the model that was set. Please tell the system administrator.',
    noQuota: 'The account of the model server is used up. Please tell the system administrator.',
    notTaken: 'The model server did not accept this question: the message may be too long.',
    nothingSaid: 'There is no sentence to propose.',
    nothingTaken: 'Please choose at least one sentence of the proposal.',
    oneHeadline: 'Please choose one headline.',
    over: 'This proposal was dismissed, or all of it was taken.',
    refused: 'The model refused to answer. Please go on by hand.',
    silent:
      'The model was silent for more than {{seconds}} seconds, so we stopped waiting. The draft is unchanged.',
    tooLong:
      'The model took more than {{seconds}} seconds, so we stopped waiting. The draft is unchanged.',
    unreachable:
      'The model server cannot be reached. Please try again later; the draft is unchanged.',
    unread:
      'A struck sentence can only be taken after its reason was read. Please open the reason first.',
    unreadable:
      'The answer of the model was not in the form asked for, so it was not used. Please try again.',
  },
  briefs: {
    closed: 'This link was closed or is over. Please ask whoever sent it.',
    needsLinkOrWords: 'Please paste the link of the post, or say where it was said.',
    needsWords: 'The disclosure is missing: please write what is done about it.',
    notHandedOver:
      'The brief is not handed over yet. That happens once it is approved, three days before its day.',
    notPublished: 'Nothing was reported as published yet.',
    notYours: 'This brief is not of your place.',
    published: 'It was reported as published and can no longer be declined.',
    tooOften: 'Too many answers in a few minutes. Please wait ten minutes and send it again.',
  },
  campaigns: {
    endsBeforeStart: 'The end date is before the start date.',
    foreignPlace: 'One of the places lies outside the unit of this account.',
    needsPlace: 'A campaign needs at least one place.',
    notYours: 'This account may not plan campaigns.',
  },
  corrections: {
    needsWords: 'Please say why no correction is needed.',
    notDue: 'This message does not wait for a correction any more.',
    notYours: 'This account may not draft messages in that unit.',
  },
  deliveries: {
    cannot: {
      confirm: 'This delivery is not awaiting confirmation.',
      'declared-absent': 'The outcome of this delivery is no longer unknown.',
      'declared-sent': 'The outcome of this delivery is no longer unknown.',
      released: 'This delivery is not on hold.',
      withdrawn: 'It can no longer be withdrawn: the message is out or being sent.',
    },
    notBeside:
      'This post is no longer there, or it belongs to another delivery. Please look at the list again.',
    notYours: 'This account has no authority over that delivery.',
    toCome: 'The actual time lies in the future. Please confirm after the broadcast.',
  },
  destinations: {
    noChannel: 'There is no such channel type.',
    noApp:
      'This installation has no app at the platform, so tokens can only be pasted. Ask whoever installed it to set the app up.',
    stateUnknown:
      'No request to connect a channel belongs to this return: it may have been used already, or somebody else began it. Please begin again.',
    stateOver: 'The request to connect is older than 15 minutes. Please begin again.',
    declined: 'Access was not allowed on the platform’s page, so the channel stays as it was.',
    otherAccount:
      'The account that allowed access does not belong to the page of this channel, so it was not taken. The platform answered: {{detail}}. To use another page, add a new channel.',
    noAccounts:
      'The account that allowed access manages no page that Lan Tỏa may post to. Use the account that manages the page, and select that page when asked.',
    notOffered: 'That page is not among those just allowed. Please choose one below.',
    notGiven: 'The platform gave no token: {{detail}}. Please begin again.',
    notYours: 'This account does not manage channels in that unit.',
    noKey:
      'This server has no SECRETS_KEY and cannot keep an access token secret. Ask whoever runs it to set one.',
    noAnswer:
      'The platform does not answer. The channel stays as it was; try again in a few minutes.',
    limitUnclear: 'A limit is a whole number from 1 to 1,440, or empty.',
    settingMissing: 'Still missing: {{setting}}.',
    isBound:
      '“{{setting}}” cannot change: messages are planned for this channel or went out there, and would then point elsewhere. To use another, connect a new channel.',
    reopens_one:
      'With this change 1 approved delivery is no longer what was approved: if it waits it needs approval again, if a person has it they are told. To agree, tick the box at the end of the form and save again.',
    reopens_other:
      'With this change {{count, number}} approved deliveries are no longer what was approved: those that wait need approval again, those a person has are marked as changed. To agree, tick the box at the end of the form and save again.',
  },
  recalls: {
    notYours: 'This account cannot take back or correct that message.',
    needsWords: 'Please say why. The words stand on the public corrections page.',
    nothingOut: 'This message has no delivery that could be taken back.',
    nothingDiffers: 'What is out says what the message says now; there is nothing to correct.',
    notWaiting: 'This no longer waits for a person.',
  },
  figures: {
    dateToCome:
      'The date of the figure lies in the future. A figure is as of a day that has passed.',
    needsDate: 'A figure needs a date: a year, month or day, for example 06/2025.',
    ended: 'This figure has already been replaced or withdrawn.',
    needsWhy: 'Please give a reason, so that whoever uses the figure knows.',
    ownFigure: 'Whoever entered a figure does not verify it. Please ask somebody else.',
    needsSource: 'A figure needs a source: which agency published it, and where.',
    notYours: 'This account may not add figures.',
  },
  lexicon: {
    empty: 'Please give both the abbreviation and how it is read.',
    notSpelled: 'A reading is all in words: no digits, no signs, no abbreviations.',
    notYours: 'This account does not edit the readings of that place.',
  },
  measurements: {
    beforeOut: 'The time of the measurement is before the message went out.',
    cannotRead: 'This channel cannot be read automatically. Please enter the numbers by hand.',
    clustersOutside: 'More speaker clusters on than there are clusters.',
    negative: 'A measurement is a number of 0 or more.',
    noMetric: 'This channel has no such metric.',
    notOut: 'The message is not out yet; there is nothing to measure.',
    notYours: 'This account may not enter numbers for that delivery.',
    shareOutside: 'The share aired lies between 0 and 100%.',
    toCome: 'The date of the measurement lies in the future.',
  },
  messages: {
    editedMeanwhile:
      '{{author}} saved revision {{number}} in the meantime. What was typed is still below; please compare it with the new version and save again.',
    noSuchNumber: 'That number is no longer in the text. Please look at its numbers again.',
    noSuccessor: 'No figure has come in the place of that one yet.',
    otherNumber: 'The figure chosen does not say {{written}}.',
    foreignFigure: 'One of the figures is not in the register of this unit. Please choose again.',
    notYours: 'This account may not write messages in that unit.',
    tooManyFigures: 'A message holds at most {{most}} figures.',
  },
  people: {
    emailTaken: 'There is already an account with this email address.',
    noPlace: 'There is no such unit.',
    notYours: 'This account does not manage accounts in that unit.',
    commonPassword:
      'This password is on the list that everybody tries first. Please choose another one.',
    longPassword_one: 'A password has at most 1 character.',
    longPassword_other: 'A password has at most {{count}} characters.',
    ownPassword:
      'A password must not be the name or the address of its own account. Please choose another one.',
    wrongCurrent: 'The current password is wrong.',
    shortPassword_one: 'A password needs at least 1 character.',
    shortPassword_other: 'A password needs at least {{count}} characters.',
    tooManyFailures: 'Too many failed attempts. Please wait {{minutes}} min and try again.',
    wrongPassword: 'The email address or the password is not correct.',
  },
  pauses: {
    already: 'Publishing is already stopped there.',
    needsWords: 'Another reason needs words, so that everybody knows.',
    notYours: 'This account does not stop or resume publishing there.',
    over: 'Publishing has already been resumed.',
  },
  pictures: {
    damaged:
      'A picture is damaged or not whole and cannot be read. Please choose another file; no picture was added.',
    format:
      'Only JPEG, PNG and WebP are taken. A file is none of the three, whatever it is called; no picture was added.',
    moves: 'Only pictures that stand still are taken; one moves. No picture was added.',
    noAlt_one:
      '{{count}} picture has no description for those who do not see it. Please write it, then ask for approval.',
    noAlt_other:
      '{{count}} pictures have no description for those who do not see them. Please write them, then ask for approval.',
    nothingChosen: 'No picture was chosen.',
    tooHeavy: 'A picture may have {{most}} MB at most; one is heavier. No picture was added.',
    tooMany: 'A message has {{most}} pictures at most. No picture was added.',
    tooManyPoints:
      'A picture is too large to be read: {{most}} million points at most, fewer for WebP and for pictures that appear step by step. Please make it smaller and add it again.',
  },
  places: {
    dissolved: '{{name}} no longer exists from {{day}}. Please choose the unit it became part of.',
    notYours: 'This account may not add places in that unit.',
    villageExists: 'This commune or ward already has {{name}}.',
    villageNeedsCommune:
      'A village or residential group belongs to a commune, ward or special zone.',
    villageNeedsName: 'Please enter the name of the village or residential group.',
  },
  plain: {
    empty: 'Please fill in both the office phrase and the plain words.',
    notYours: 'This account may not edit the plain words of that unit.',
  },
  plans: {
    goneBy: 'This time has passed.',
    goneOut: 'This delivery has gone out and can no longer be changed.',
    noDestination: 'This unit has no such channel.',
    noHandNeeded: 'Nobody posts there by hand, so it cannot be given to a person.',
    notThere: 'The person must belong to the unit of the channel or to one below it.',
    notYours: 'This account may not schedule that message.',
    outsideCampaign: 'The date lies outside the campaign ({{startsOn}} to {{endsOn}}).',
    rehearsalMixed:
      'Rehearsal messages go to rehearsal channels only, real messages to real channels only.',
    someCannot_one:
      'One of {{all}} stations cannot take this: {{names}}. Nothing was planned. Choose another time, or leave it out.',
    someCannot_other:
      '{{count}} of {{all}} stations cannot take this: {{names}}. Nothing was planned. Choose another time, or leave them out.',
    sameTime: '{{name}} already has a delivery of this message at that very time.',
  },
  press: {
    eachAlone: 'A release is many letters. Please say of each letter whether it was received.',
    left: '{{address}} has left the list. They can be added again only with an address found after that day.',
    noBounce:
      'There is no delivery report in it. Please save the whole letter as .eml and try again.',
    notDoubtful: 'It is no longer open whether this letter arrived.',
    notYours: 'This account does not keep the press list of that unit.',
    strangeBounce: 'This report is about an address the release was not sent to.',
    toCome: 'The day on which {{address}} was found is to come.',
    tooMany: 'A list has 2,000 recipients at most.',
  },
  programmes: {
    noName: 'Please give the name of the person who accepted it.',
    noSession: 'There is no session at that time.',
  },
  setUp: {
    tooManyFailures: 'The code was wrong several times. Please wait a minute and try again.',
    wrongCode:
      'The code is wrong, already used, or older than a day. Please look at the server’s console again; restarting Lan Tỏa prints a new one.',
  },
  screenshots: {
    enough: 'This delivery has {{most}} screenshots already; no more are taken.',
  },
  stations: {
    broken: {
      quiet: '{{name}}: {{from}}–{{until}} are quiet hours, only what is urgent is aired.',
      quietElsewhere:
        '{{name}}: {{from}}–{{until}} are quiet hours, only what is urgent is aired. There is room at {{at}} on {{better}}.',
      hours: '{{name}}: the commune airs between {{from}} and {{until}} only.',
      hoursElsewhere:
        '{{name}}: the commune airs between {{from}} and {{until}} only. There is room at {{at}} on {{better}}.',
      weekend: '{{name}}: {{on}} is at a weekend, when the commune does not air this.',
      weekendElsewhere:
        '{{name}}: {{on}} is at a weekend, when the commune does not air this. There is room at {{at}} on {{better}}.',
      sessions: '{{name}}: {{on}} has {{most}} sessions already.',
      sessionsElsewhere:
        '{{name}}: {{on}} has {{most}} sessions already. There is room at {{at}} on {{better}}.',
      length:
        '{{name}}: the session {{from}}–{{until}} on {{on}} would be {{seconds}} seconds too long. Shorten the text by about {{syllables}} syllables, or choose another session.',
      lengthElsewhere:
        '{{name}}: the session {{from}}–{{until}} on {{on}} would be {{seconds}} seconds too long. Shorten the text by about {{syllables}} syllables, or choose another session. There is room at {{at}} on {{better}}.',
      repeats:
        '{{name}}: this would be heard {{times}} times in 7 days, the commune allows {{most}}. Take out a day, or give it priority if it must be.',
      repeatsElsewhere:
        '{{name}}: this would be heard {{times}} times in 7 days, the commune allows {{most}}. Take out a day, or give it priority if it must be. There is room at {{at}} on {{better}}.',
    },
    brokenToCome: 'The day it broke is still to come.',
    noLanguage: 'That language is not in the list.',
    noSlot: 'A station needs at least one session.',
    notYours: 'This account does not manage that station.',
    sameCluster: 'The station has a cluster called {{name}} already.',
    slotEnds: 'The session {{from}}–{{until}} ends before it begins.',
    slotsOverlap: 'The sessions at {{first}} and {{second}} overlap.',
  },
  translations: {
    noLanguage: 'That language is not in the list.',
    notYours: 'This account does not add translations of that message.',
    onePerson: 'Translator and second reader must be two people.',
    readBefore: 'It was read over before it was translated.',
    toCome: 'The day of the translation or of the reading is still to come.',
  },
}
