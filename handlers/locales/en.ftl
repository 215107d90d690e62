# Everything Waypulse says in English. Texts may hold Telegram's HTML; what is filled in is escaped.

## Joining
start = Hello { $name }! After a delivery, a purchase or a call we would like to ask you two or three short questions. Rarely, and never at night. May we?
start-known = Welcome back, { $name }. There is nothing to answer right now. /help shows what you can do here.
button-agree = Yes, you may ask me
button-agree-now = Yes, ask me now
button-refuse = No, thanks
consent-given = Thank you. You will hear from us when there is something to ask. /stop ends it at any time.
consent-refused = All right, we will not ask you anything. If you change your mind, send /start.
language-which = Which language do you prefer?
language-chosen = We will write to you in English from now on.

## A survey
survey-head = <b>{ $title }</b> · { $number } of { $count }
survey-title = <b>{ $title }</b>
survey-said = { $question } <i>{ $answer }</i>
survey-question = { $question }
hint-nps = 0 = not at all likely, 10 = extremely likely
hint-csat = 1 = very dissatisfied, 5 = very satisfied
hint-ces = 1 = very difficult, 7 = very easy
hint-ces-effort = 1 = very little effort, 7 = very much effort
hint-text = Just write your answer below, or send a voice message.
answer-yes = Yes
answer-no = No
answer-scale = { $value } of { $high }
answer-skipped = skipped
button-back = ‹ Back
button-skip = Skip
button-later = Later
button-stop = Stop asking
later-said = No problem. We will ask again on { $at }.
later-until = No problem. You can go on until { $at }: just send /start.
put-off = You wanted to answer later, and we will ask again. To go on now, send /start.
stop-said = We will not ask you anything any more. If you change your mind, send /start.
survey-expired = This survey has ended. Thank you all the same.

## What is not an answer
refusal-scale = Please choose a number from { $low } to { $high }.
refusal-choice = Please choose one of the buttons.
refusal-yesno = Please answer yes or no.
refusal-text = Please answer in your own words.
refusal-skip = This question cannot be skipped.
nothing-open = Thank you for writing. There is no question open right now. /help shows what you can do here.
button-old = This button is out of date.
button-answered = You have answered this already. Use Back to change it.
button-foreign = This button is not for you.
survey-closed = This survey has ended.
command-unknown = I do not know this command. /help shows what you can do here.
command-not-here = This command is not for this chat. /help shows what you can do here.

## Help
help-customer = We ask you two or three questions after a purchase or a delivery. You answer with a button or in your own words.
help-staff = <b>Staff</b>
    /checkin WHO – ask a customer how it went; by reference, name, @username, order, or in reply to them
    /customer WHO – one customer’s journey
    /upcoming – what is due in the next days
    A CSV file dropped here (customer, touchpoint, at) asks many at once, after you have seen what it would lead to.
    /link – make a link or a QR code
    Unhappy answers are shown in the staff chat at once.
    What you write in the topic of a case, or in reply to its alert, the customer reads. What begins with // stays among you.
help-manager = <b>Managers</b>
    /report – the last seven days; /report 2026-W46, /report 2026-11 or /report 2026-11-01 2026-11-15 for others
    /report 2026-11 stage=purchase vs 2026-10 – one part, against another period; also touchpoint=, segment=, channel=, product=
    /pain – what hurts most, for the same periods
    /done delivery what we did – marks it, and the next reports tell whether it helped; /done lists what was done
    /export – responses, events or texts as a file; periods and parts as for /report
help-owner = <b>Owner</b>
    Add me to a group or channel, and I will ask you what it is for.
    /setup – set me up, step by step
    /grant, /revoke – who may be staff or manager
    /audit – who did what

## Setting up
owner-welcome = You can set me up now. Add me to your staff group and to your admin channel (as an administrator who may post); I will ask you there what each is for. /setup leads you through the rest.
chat-what-for = What shall I use “{ $title }” for?
button-use-staff = For staff: alerts, check-ins
button-use-admin = For managers: weekly report
button-use-nothing = For nothing
chat-is-staff = Staff will see unhappy answers here at once, and can start a check-in with /checkin.
chat-is-admin = The weekly report will be posted here. /report makes one now.
chat-is-nothing = I will stay quiet here.

## Staff
alert-head = 🔔 <b>{ $who }</b> is not happy
    { $place }
alert-changed = ↩ <b>{ $who }</b> has changed the answer
    { $place }
alert-answer = { $question } <b>{ $answer }</b>
alert-quote = { $question }
    <blockquote>{ $answer }</blockquote>
alert-taken = ✅ Taken by { $owner }
alert-taken-already = { $owner } has taken this already.
alert-yours = It is yours.
button-take = I take it
checkin-what = What is it about?
checkin-whom = Whom shall I ask?
checkin-nobody = Nobody has started the bot yet. Customers come in by a link: see <code>waypulse link</code>.
checkin-no-touchpoint = There is no touchpoint “{ $touchpoint }” with a survey. These can be chosen:
checkin-no-customer = Nobody is known as “{ $customer }”. Make a link for them with <code>waypulse link</code>; once they follow it they can be asked.
checkin-head = <b>{ $touchpoint }</b> · { $who }
checkin-now = Will be sent now.
checkin-at = Will be sent { $at }.
checkin-deferred = Waits: { $reason }. It is looked at again { $at }.
checkin-absent = Waits for the customer until { $at }: { $reason }.
checkin-suppressed = Will not be sent: { $reason }.
reason-no-chat = has not started the bot yet
reason-no-consent = has not agreed to be asked yet
reason-opted-out = asked not to be asked
reason-blocked = has blocked the bot or left Telegram
reason-deleted = is not on Telegram any more
reason-sampled-out = not in the sample
reason-no-survey = nothing is asked at this touchpoint
reason-too-late = too long ago
reason-open-survey = another survey is open
reason-gap-after-invitation = asked recently
reason-gap-after-response = answered recently
reason-at-most = asked often enough lately
reason-quiet-hours = quiet hours
reason-weekend = not at the weekend
reason-paused = has paused the questions
reason-same-survey = had this survey recently
reason-quota = enough answers already
reason-later = asked for later

## Managers
report-which-period = Which period? Write /report 2026-W46, or /report 2026-11-01 2026-11-15 (at most a year), and if you like vs 2026-W45 to compare with another.
report-which-part = There is no “{ $word }” to report on. Possible: { $possible }.
digest-week = Week { $week } ({ $days })
digest-head = <b>{ $period }</b> · { $answers ->
    [one] { $answers } response
   *[other] { $answers } responses
}
digest-head-asked = <b>{ $period }</b> · { $answers ->
    [one] { $answers } response
   *[other] { $answers } responses
} · { $asked } asked, { $of } of them answered ({ $rate }%)
digest-nothing = Nobody answered in this period.
digest-no-change = No real change since the period before.
digest-part = Only: { $part }
digest-against = Compared with { $period }
digest-too-few = Too few answers to compare with the period before: a score needs { $minimum } in both.
digest-score-worse = ▼ <b>{ $place }</b> got worse: { $score } { $before } → { $after } (n { $n }, a real change)
digest-score-better = ▲ <b>{ $place }</b> got better: { $score } { $before } → { $after } (n { $n }, a real change)
digest-pain-worse = ▼ { $theme } at { $place } costs { $points } points more (a real change)
digest-pain-better = ▲ { $theme } at { $place } costs { $points } points less (a real change)
digest-pain-worse-number = ▼ { $theme } at { $place }: { $customers } of { $heard } customers complain, { $hits } of { $n } before (a real change)
digest-pain-better-number = ▲ { $theme } at { $place }: { $customers } of { $heard } customers complain, { $hits } of { $n } before (a real change)
digest-changes-more =
    { $count ->
        [one] And one more real change.
       *[other] And { $count } more real changes.
    }
digest-pain = <b>What hurts most</b>
digest-no-pain = Nobody complained about a known theme.
digest-pain-unsure = Nothing that can be told from chance.
digest-besides = Also mentioned: { $themes }.
digest-point = { $rank }  <b>{ $theme }</b> · { $place }
digest-cost = costs { $points } points of { $score } ({ $low } to { $high }) · { $customers } of { $heard ->
    [one] { $heard } customer
   *[other] { $heard } customers
}
digest-cost-unknown = too few answers to say what it costs · { $customers } of { $heard ->
    [one] { $heard } customer
   *[other] { $heard } customers
}
digest-cost-everybody = all who gave a score complain: nobody to compare with · { $customers } of { $heard ->
    [one] { $heard } customer
   *[other] { $heard } customers
}
digest-quote = <i>“{ $quote }”</i>
digest-since-new = new
digest-since-same = no real change
digest-since-more = { $points } points more than before
digest-since-less = { $points } points less than before
digest-since-number = { $hits } of { $n } before
digest-recovered = <b>What recovered</b>
digest-done = <b>What was done, and what came of it</b>
digest-deed-too-few = { $day } · { $theme }: { $deed }. Too few answers yet: it takes { $minimum } before and after.
digest-deed-better = ▲ { $day } · { $theme }: { $deed }. Complaints { $before }% → { $after }% (n { $n }, a real change)
digest-deed-worse = ▼ { $day } · { $theme }: { $deed }. Complaints { $before }% → { $after }% (n { $n }, a real change)
digest-deed-same = { $day } · { $theme }: { $deed }. Complaints { $before }% → { $after }% (n { $n }, no real change)
digest-more = and { $count } more
digest-solved = Solved: { $closed ->
    [one] { $solved } of { $closed } closed case says so
   *[other] { $solved } of { $closed } closed cases say so
 }.
digest-solved-so-far = Solved: { $closed ->
    [one] { $solved } of { $closed } closed case says so
   *[other] { $solved } of { $closed } closed cases say so
 } (no answer yet: { $silent }).
digest-not-asked = Not asked: { $count } ({ $reasons }).
digest-blind = Nobody is asked about: { $touchpoints }.
view-weeks = <b>Eight weeks</b> · { $period }
view-place = <b>{ $place }</b> · { $n ->
    [one] { $n } response
   *[other] { $n } responses
}
view-themes = <b>Complaints</b>
view-segments = <b>By segment</b>
view-share = { $name }: { $customers } of { $heard ->
    [one] { $heard } customer
   *[other] { $heard } customers
} ({ $share }%)
view-share-too-few = { $name }: { $customers } of { $heard ->
    [one] { $heard } customer
   *[other] { $heard } customers
}
view-point-weeks = <b>{ $count ->
    [one] The last week
   *[other] The last { $count } weeks
}</b> { $bars }
    complaints of customers heard: { $counts }
digest-crossing-worse = ▼ The same customers score { $later } { $points } points lower than { $earlier }: { $score } (n { $n }, a real difference)
digest-crossing-better = ▲ The same customers score { $later } { $points } points higher than { $earlier }: { $score } (n { $n }, a real difference)
journey-head = <b>The journey in figures</b> · { $period }
journey-nothing = Nothing is known of the way of single customers in this period.
journey-odd = <b>Words and scores that disagree</b>: { $count }
journey-odd-line = { $place }: { $score } { $value }
figure-told = { $name }: { $value } ({ $low } to { $high }, n { $n })
figure-real = { $name }: { $value } ({ $low } to { $high }, n { $n }), a real difference
figure-plain = { $name }: { $value } (n { $n })
figure-too-few = { $name }: too few customers (n { $n })
figure-went-on = { $earlier } → { $later }, went on
figure-days = { $earlier } → { $later }, days until then (median, middle half)
figure-repeat = Bought again
figure-order-value = Mean purchase
figure-lifetime-value = Paid by a customer in all
figure-acquisition-cost = Cost of a new customer
figure-worth = Paid for each unit of cost
figure-paired = { $earlier } → { $later }, change for the same customers in points: { $score }
open-coming = Coming in a moment.
open-twice = It is on its way already.
open-gone = This report is not there any more. /report makes a new one.
open-nothing = Nobody complains about this any more, or it is no longer part of the journey.
button-view-stages = By stage
button-view-journey = The journey
button-view-weeks = Eight weeks
button-view-pdf = PDF
button-view-xlsx = Spreadsheet
done-nothing = Nothing is marked yet. Write /done delivery what we did, and the next reports tell whether it helped.
done-which-theme = Which theme? Write /done, one of these, and what was done: { $themes }.
done-what = What was done about it? Write /done { $theme } and what was done.
done-marked = Marked: { $theme }. For { $weeks } weeks reports tell complaints before from those after.
done-line = { $day } · { $theme }: { $deed }
done-line-by = { $day } · { $theme }: { $deed } ({ $person })
score-told = { $score } { $value } ({ $low } to { $high }, n { $n })
score-too-few = { $score }: too few answers (n { $n })
score-before = was { $before }, a real change
score-csat = satisfaction
score-nps = recommendation (NPS)
score-ces = ease
score-sentiment = sentiment of the texts (−1 to 1)

## Reminders
reminder-head = <i>A short reminder: you have not answered yet. It takes less than a minute.</i>
reminder-moved = <i>The question stands once more below.</i>

## Later, and thanks
later-when = When shall we ask you again?
button-hours = In 3 hours, at { $time }
button-today = Today at { $time }
button-tonight = Tonight at { $time }
button-tomorrow = Tomorrow at { $time }
button-stay = ‹ Back to the question
button-now = Answer now
thanks-promoter = Thank you! We are glad that it went well.
thanks-passive = Thank you! Your answers go straight to the people who can do something about it.
thanks-detractor = Thank you for telling us. We are sorry that it was not as it should have been.
promise-somebody = { $name } reads this today.
promise-anybody = Somebody reads this today.
promise-signed = — { $name }
own-words = { $words }
review-ask = Would you like to tell others, too?
button-review = Write a review
reward-given = As a thank-you, here is a code for you: <code>{ $code }</code>
button-copy = Copy the code
rewards-few = Only { $left } codes are left in the pool “{ $pool }”. Add more with <code>waypulse rewards add { $pool } FILE</code>.
rewards-gone = The last code in the pool “{ $pool }” has been given. Nobody gets one until you add more with <code>waypulse rewards add { $pool } FILE</code>.

## Kinds of questions
answer-none = none of them
answer-text = voice message
answer-photo = picture
button-done = Done
button-share = 📱 Share my number
hint-rating = 1 = worst, { $most } = best
hint-other = Or write your own answer below.
hint-choices = Tick all that apply, then tap Done.
hint-choices-most = Tick up to { $most }, then tap Done.
hint-number = Write a number below.
hint-number-unit = Write a number below ({ $unit }).
hint-number-between = Write a number from { $low } to { $high }.
hint-number-from = Write a number of at least { $low }.
hint-number-to = Write a number of at most { $high }.
hint-photo = Send a picture with the paper clip below.
hint-consent = We use it for this only. Do you agree?
hint-contact = Write your e-mail address or your telephone number.
contact-how = Thank you. Share your number with the button below, or write your e-mail address or another number.
contact-noted = Thank you, noted.
contact-left = All right.
refusal-choices = Please tick the buttons and tap Done, or write their numbers, such as 1, 3.
refusal-least = Please choose at least { $least }.
refusal-most = Please choose { $most } at most.
refusal-number = Please write a number, such as 12.
refusal-whole = Please write a whole number, such as 12.
refusal-decimals = Please shorten the number; digits after the point: { $decimals } at most.
refusal-between = Please write a number from { $low } to { $high }.
refusal-too-low = Please write a number of at least { $low }.
refusal-too-high = Please write a number of at most { $high }.
refusal-photo = Please send a picture here.
refusal-contact = Please share your own number with the button below, or write your e-mail address or telephone number.
refusal-consent = May we use it? Please tap the button above, or write yes or no.
text-full = Thank you, that is as much as we can keep with this answer.

## In control
start-kept = We keep your name as it stands here, what we ask you about, and your answers. Kept for: { $kept }. /mydata shows all of it, /forget erases it, and /stop ends the questions.
menu-feedback = tell us something
menu-language = choose your language
menu-pause = no questions for a while
menu-quiet = hours without questions, and your time zone
menu-mydata = see what we keep about you
menu-forget = have everything about you erased
menu-stop = do not ask me any more
menu-start = ask me again
menu-help = what you can do here
help-line = /{ $command } – { $what }
own-nobody = We do not know you yet, and keep nothing about you. /start begins.
pause-until = You will not be asked anything until { $at }.
pause-none = No pause is set, so we may ask you something. How long shall we leave you alone? You can also write /pause 14.
pause-days = Please write a number of days from 1 to { $most }, such as /pause 14.
button-pause = { $days } days
button-pause-end = End the pause now
quiet-hours = We leave you alone from { $start } to { $end }.
quiet-none = No quiet hours are set.
quiet-zone = Time zone: { $city } (it is { $now } now).
quiet-how = To change it, tap below. Or write other hours, such as /quiet 22-8, or where you live, such as /quiet Lisbon.
quiet-unread = I did not understand that. Please write hours, such as /quiet 22-8, or a large city or the country where you live, such as /quiet Lisbon.
button-quiet-usual = The usual hours
feedback-ask = What would you like to tell us? Just write it below.
feedback-where = Thank you, we have received it. What is it about?
feedback-placed = Thank you! Noted as: { $place }.
feedback-elsewhere = Thank you! Your words have been passed on.
button-feedback-other = Something else
mydata-head = <b>What we keep about you</b>
mydata-name = Name: { $name }
mydata-customer = Our reference for you: { $customer }
mydata-segments = Groups: { $segments }
mydata-unasked = You have not said yet whether we may ask you.
mydata-given = You agreed to be asked on { $at }.
mydata-withdrawn = You asked on { $at } not to be asked.
mydata-counts = { $events ->
    [one] { $events } event
   *[other] { $events } events
}, { $answers ->
    [one] { $answers } answer
   *[other] { $answers } answers
}, of these { $texts } in your own words. The file below holds all of it, with what was read in your words.
mydata-why = <b>Why we asked you, and why not</b>
mydata-asked = • { $place }: asked on { $at }
mydata-planned = • { $place }: will be decided on { $at }
mydata-not-asked = • { $place }: not asked ({ $reason })
mydata-kept = Kept for: { $kept }. After that your words and your name are erased; figures without you stay.
mydata-can = /forget erases all of it now. /stop ends the questions. /quiet, /pause and /language change how we ask.
mydata-file = All that we keep about you.
forget-sure = Shall we erase everything about you? Your name, your words, and all that tells who you are. This cannot be undone. Scores stay in our figures, without you.
button-forget = Yes, erase everything
button-forget-not = No, keep it
forget-not = Nothing was erased.
forget-begun = It is being erased. In a moment you will get a number that proves it.
forget-done = Everything about you is erased. Proof number: <code>{ $proof }</code>. We do not know you any more; /start begins anew.
forget-nothing = We keep nothing about you.
alert-erased = 🗑 Erased: the customer asked to be forgotten.

## Other systems
hook-paused = What is told to { $host } has not arrived for a long time, so it is paused. What waits is kept for seven days. Mend the receiver, then type <code>waypulse hook resume { $number }</code>.

## Cases
alert-words = Says: { $words }
alert-fallen = Gave { $before } the last time they were asked.
alert-score = Before: { $place }, { $answer } ({ $at })
alert-journey = So far: { $way }
case-topic = { $who } · { $place }
case-snoozed = 💤 { $owner } comes back to it: { $at }
case-closed = ☑ Closed by { $owner }: { $reason }
case-says-solved = 🎉 The customer says it is solved.
case-reason-solved = solved
case-reason-unreached = could not be reached
case-reason-no-complaint = not a complaint
case-reason-other = another reason
case-closed-already = This case is closed.
case-nobody = nobody yet
case-nobody-else = Nobody else has been seen in this chat yet.
case-handed = 👋 { $owner }, { $by } has handed this case to you.
case-left = 👋 { $owner } has left this group. This case is open again: who takes it?
case-woken = ⏰ { $owner }, you wanted to come back to this now.
case-late-answer = ⏳ The customer is still waiting for an answer: { $what }. Owner: { $owner }.
case-late-close = ⏳ This case is still open: { $what }. Owner: { $owner }.
case-said = 💬 <b>{ $who }</b>
    { $text }
case-said-plain = 💬 { $text }
case-closed-write = This case is closed, so nothing was sent. Open it again first.
case-unreachable = The customer cannot be reached: the bot was blocked, or the chat is gone. Nothing was sent.
case-not-delivered = This could not be carried across. Telegram does not allow it to be copied.
case-is-it-solved = You told us that something was not right: { $place }. Is it solved now?
case-thanks-solved = Thank you, we are glad to hear that.
case-thanks-unsolved = Thank you for telling us. We are looking into it again. What is still missing? Just write it below.
case-unsolved-told = ↩ The customer says it is not solved. The case is open again. Owner: { $owner }.
button-case-hand = Hand over
button-case-later = Later
button-case-close = Close
button-case-tomorrow = Tomorrow at 9
button-case-days = In three days
button-case-solved = Solved
button-case-unreached = Could not be reached
button-case-no-complaint = Not a complaint
button-case-other = Another reason
button-case-reopen = Open again
button-solved-yes = Yes, it is solved
button-solved-no = No, not yet

## Corrections
alert-corrected = ✏️ <b>{ $who }</b>: read again, no reason for an alert
    { $place }
corrected = ✏️ Corrected: { $what }
correction-kept = Noted. The figures count it from now on. Tap again to take it back.
correction-back = Taken back. It counts as it was read.
correction-gone = There is nothing to correct here: the text is still being read, was changed, or is erased.
correction-which = Which theme is wrong?
correction-instead = What is it about instead of “{ $theme }”?
correction-missed = Which theme was missed?
reading-mood = Read as: { $mood }
reading-themes = Themes: { $themes }
reading-no-theme = none
reading-negative = negative
reading-neutral = neutral
reading-positive = positive
reading-mixed = mixed
reading-none = not read in this language
button-object-not-negative = Not negative
button-object-no-complaint = Not a complaint
button-object-theme = Wrong theme
button-theme-missed = A theme was missed
button-theme-none = No theme
view-quotes-read = ✏️ shows how a quote was read; what is wrong can be corrected there.

## Exports
export-offer = <b>Export</b> · { $period }
    What shall be in the file? Tap a format, and it is made.
export-veiled = Without persons: codes stand for customers, and texts are masked.
export-lifted = ⚠ With persons: references, names and texts as they were written. This goes into the log.
export-which-period = Which period? Write /export 2026-W46, or /export 2026-11-01 2026-11-15 (at most a year), and if you like stage=purchase.
export-file = { $period } · { $count ->
    [one] one row
   *[other] { $count } rows
 }, without persons
export-file-persons = ⚠ { $period } · { $count ->
    [one] one row
   *[other] { $count } rows
 }, with persons. Pass it on to those only who may know them.
export-nothing = There is nothing to export: { $period }.
export-too-large = This is too much for a chat: { $count } records. Ask for a shorter period, or have it made with <code>waypulse export</code>.
button-export-responses = Responses
button-export-feedback = Feedback
button-export-events = Events
button-export-invitations = Invitations
button-export-verbatims = Texts and themes
button-export-show = With persons
button-export-hide = Without persons

## Links
link-what = Where does the link lead? Tap a touchpoint for a link that is good for everybody. Or in one line: <code>/link parcel.delivered C-1001 product=lamp 30d 1x</code> is for the customer C-1001, good for 30 days and for one person.
link-no-touchpoint = There is no touchpoint “{ $touchpoint }” with a survey. These there are:
link-odd-word = “{ $word }” says nothing here. Write a customer, <code>name=value</code>, how long (<code>30d</code>) or for how many people (<code>100x</code>), each at most once.
link-head = 🔗 <b>{ $touchpoint }</b>
    { $address }
link-for-all = For everybody who follows it.
link-for-customer = For the customer { $customer } alone.
link-most = { $most ->
    [one] Good for one person.
   *[other] Good for { $most } people.
}
link-until = Good until { $at }.
link-revoked = Revoked: nobody comes by it any more.
link-caption = Scan this and tell us how it was: { $touchpoint }
link-print = For print: the same code, sharp at any size, with the words below it.
link-list = <b>The newest links</b>, and how many people came by each:
link-none = No link has been made yet.
link-line = { $number }. { $what } · { $uses }
link-refused = Links that led nowhere in the last 30 days:
link-refused-line = { $reason }: { $count }
link-fault-unknown = unknown
link-fault-forged = forged or altered
link-fault-expired = expired
link-fault-used-up = used up
link-fault-revoked = revoked
link-fault-foreign = somebody else’s
button-link-list = The newest links
button-link-revoke = Revoke
button-link-revoke-one = Revoke { $number }

## Check-ins
checkin-survey = { $stage } › survey “{ $survey }”
checkin-with = With: { $attributes }
checkin-never-asked = Never asked before.
checkin-last-answered = Asked last: “{ $survey }”, { $at }; answered.
checkin-last-unanswered = Asked last: “{ $survey }”, { $at }; not answered.
checkin-waiting = Waiting anyway: “{ $survey }”, { $at }.
checkin-allowed = It will be allowed { $at }.
checkin-many = Several people fit “{ $words }”. Whom do you mean?
checkin-why = Why all the same? Reply to this message with the reason in a few words. It is kept.
checkin-because = All the same, because: “{ $reason }”
checkin-by = Started by { $who }.
checkin-cancelled = Nothing was sent.
checkin-started = This was started already.
checkin-undone = Taken back by { $by }: { $who } is not asked.
checkin-undo-late = It is too late to take this back.
checkin-undo-soon = It is just being sent. Please press again in a moment.
button-checkin-send = Send
button-checkin-override = Ask all the same
button-checkin-other = About something else
button-checkin-cancel = Cancel
button-checkin-undo = Undo
bulk-head = 📄 <b>{ $name }</b>: { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}
bulk-asked = Will be asked: { $count }
bulk-deferred = Deferred: { $count } ({ $reasons })
bulk-suppressed = Will not be asked: { $count } ({ $reasons })
bulk-known = Known already: { $count }
bulk-bad = Cannot be used and would be left out: { $count }
bulk-bad-row = Line { $why }
bulk-more = … and { $count } more
bulk-nothing = There is nothing to start.
bulk-unusable = 📄 <b>{ $name }</b> cannot be used: { $why }
bulk-lost = Telegram does not give the file away. Drop it again, or use <code>waypulse import events</code>.
bulk-too-large = This file is too large; up to { $most } MB can be dropped here. Use <code>waypulse import events</code> for it.
bulk-too-many = it has too many rows; up to { $most } can be dropped here, and waypulse import events takes more
bulk-starting = 📄 <b>{ $name }</b>: started by { $who }. It begins in a minute; until then it can be taken back.
bulk-done = 📄 <b>{ $name }</b> is started. New: { $new }, known already: { $known }, left out: { $bad }.
button-bulk-start = Start
upcoming-head = <b>Due in the next days</b>
upcoming-nothing = Nothing is due in the next seven days.
upcoming-day = <b>{ $day }</b>: { $count } ({ $surveys })
upcoming-absent = Waiting for people to come or to agree: { $count }
customer-head = <b>{ $who }</b>
customer-welcome = may be asked
customer-whom = Whose journey do you want to see?
customer-nobody = Nobody is known as “{ $words }”. Try the reference, the @username, the order or a part of the name.
customer-nothing = Nothing is known of this person’s journey yet.
customer-contact = <b>{ $place }</b> · { $at }
customer-answered = Asked { $at }; answered.
customer-unanswered = Asked { $at }; not answered.
customer-not-asked = Not asked: { $reason }.
customer-drawing = The picture is on its way.
button-customer-checkin = Ask something
button-customer-picture = As a picture
customer-case-open = 🔔 An open case that nobody has taken yet.
bulk-failed = something went wrong while it was read; the log of the operator says what

## Roles, the log, and setting up
role-staff = staff
role-manager = manager
grant-how = To let somebody work with me: <code>/grant @name staff</code> or <code>/grant @name manager</code>, or <code>/grant staff</code> in reply to a message of theirs (forward it to me if you like). <code>/revoke @name</code> takes it back.
grant-unknown = I do not know “{ $who }”. Let them write in the staff chat or send me /start once, reply to a message of theirs, or give their number on Telegram.
grant-owner = { $who } is an owner and may do everything already.
grant-given = { $who } now has this role: { $role }.
grant-told = You now have this role here: { $role }. /help shows what you can do.
grant-line = • { $who } ({ $number }): { $role }, since { $since }
revoke-how = Whose role? Write <code>/revoke @name</code>, or /revoke in reply to a message of theirs. /grant shows who has one.
revoke-nothing = Nothing was granted to { $who }. Whoever is in the staff chat or the admin chat has a role by that: remove them there.
revoke-done = { $who } has no granted role any more. Whoever is in the staff chat or the admin chat keeps what that gives.
owner-private = That is for our private chat only. Send it to me there.
audit-head = <b>What was done</b>, newest first. Tap a format for all of it as a file.
audit-file = The log: { $count ->
    [one] one act
   *[other] { $count } acts
 }, oldest first.
audit-file-newest = The newest { $count } acts of the log, oldest first. <code>waypulse audit --out FILE</code> writes all of it out.
audit-nothing = Nothing was done before that.
audit-line = { $at } · { $who }: { $act } <i>{ $about }</i>
audit-command-line = command line
audit-somebody = somebody without a name
button-audit-older = Older ›
button-audit-newest = Newest
act-own = became an owner
act-grant = granted a role
act-revoke = took a role back
act-chat-purpose = chose what a chat is for
act-trial = tried a survey out
act-check-in = had a customer asked
act-override = asked against a rule
act-bulk-check-in = had many customers asked
act-undo = took it back
act-event-told = told of an event
act-link-made = made a link
act-link-revoked = revoked a link
act-case-taken = took a case
act-case-handed-over = handed a case over
act-case-snoozed = put a case off
act-case-closed = closed a case
act-case-reopened = opened a case again
act-correction = corrected what was read in a text
act-done = marked what was done
act-customer-seen = looked at a customer
act-import = imported
act-export = exported
act-forget = had a customer erased
act-rewards = added codes
act-key-made = made a key
act-key-revoked = revoked a key
act-hook-added = added a webhook
act-hook-removed = removed a webhook
act-hook-resumed = resumed a webhook
setup-head = <b>Setting up</b>
    Tap a line to go on. You can leave at any time; /setup comes back to this list.
setup-done = <b>Setting up</b>
    Everything is settled. A tap on a line shows how, and how to change it.
setup-has = ✅ { $what }: { $value }
setup-lacks = ▫️ { $what }: still to do
setup-is-done = done
setup-journey-has = { $journey }, { $count ->
    [one] { $count } touchpoint that asks
   *[other] { $count } touchpoints that ask
}
setup-staff = <b>Staff chat</b>
    A group, with topics if you like. Staff see unhappy answers there at once and answer customers from there. Add me as an administrator, and I will ask you there what the chat is for.
setup-admin = <b>Managers’ chat</b>
    A channel or a group to which the weekly report is posted. Add me as an administrator who may post, and I will ask you there what the chat is for.
setup-zone = <b>Time zone</b>
    By the company’s clock it is { $now } now ({ $zone }). Quiet hours, days and the weekly report go by it. To change it, write the line <code>WAYPULSE_TIMEZONE=Europe/Amsterdam</code> with your own zone into <code>.env</code> and start me again.
setup-journey = <b>Journey</b>
    { $journey }: { $stages }. Languages: { $languages }. To change what is asked, edit the files in the folder, run <code>waypulse check</code> and start me again. <code>waypulse init</code> makes a folder to begin with.
setup-link = <b>First link</b>
    Customers come to me by links, for nobody can be written to who has not come. At which touchpoint will it stand?
setup-link-made = <b>First link</b>
    { $touchpoint }: { $link }
    Put it where customers see it. Whoever follows it is asked about this, once they have agreed.
setup-trial = <b>Try it yourself</b>
    Choose a survey, and I will ask you as I would ask a customer. It is marked as a trial, raises no alert and counts nowhere; at its end your answers are erased.
trial-head = 🧪 <i>Trial: nothing of this counts.</i>
trial-ended = 🧪 That was the trial. No alert was raised, and your answers are erased.
trial-not-now = In a trial this button does nothing.
button-setup-start = Setting up
button-setup-staff = Staff chat
button-setup-admin = Managers’ chat
button-setup-zone = Time zone
button-setup-journey = Journey
button-setup-link = First link
button-setup-trial = Try it yourself
button-add-group = Add me to a group
button-add-channel = Add me to a channel
menu-checkin = ask a customer how it went
menu-report = the figures of a period
menu-pain = what hurts customers most
menu-done = mark what was done about a theme
menu-link = make a link or a QR code
menu-export = what is stored, as a file
menu-upcoming = who will be asked soon
menu-customer = one customer’s journey
menu-note = a note that stays among you
menu-setup = set the bot up, step by step
menu-grant = let somebody be staff or manager
menu-revoke = take a role back
menu-audit = who did what

## Many cases in one message
alerts-gathered = 🔔 { $count } more unhappy answers have come in at the same time. Tap a number to open one.
cases-moved = This group has become a supergroup, and messages from before cannot be changed. These cases were closed last; tap a number to see one again.
case-line = { $number }. { $what }
case-closed-by = closed by { $owner }
case-shown-already = This case stands in the group already, with its buttons.
case-no-complaint = Closed. What was written counts as no complaint from now on.

## Check-ins about what is known
customer-earlier = There are earlier contacts; these are the latest.
bulk-undone = 📄 <b>{ $name }</b>: taken back by { $by }. Nothing of it was kept.
checkin-told = Known already: it happened { $at }, and is not counted a second time.
checkin-undone-waits = Taken back by { $by }: for { $who } everything is planned as it was before.

## What is wrong with a file of check-ins
bulk-fault-missing = it is missing; give it
bulk-fault-id-taken = another row has this id and says something else; give each row an id of its own
bulk-fault-touchpoint-meant = there is no touchpoint “{ $value }”; did you mean { $meant }?
bulk-fault-touchpoint = there is no touchpoint “{ $value }”; there are { $known }
bulk-fault-channel-meant = there is no channel “{ $value }”; did you mean { $meant }?
bulk-fault-channel = there is no channel “{ $value }”; there are { $known }
bulk-fault-date = “{ $value }” is not a date; write one such as { $example }
bulk-fault-future = “{ $value }” lies in the future; write when it happened
bulk-fault-past = “{ $value }” lies before 1970; write when it happened
bulk-fault-language = “{ $value }” is not a language; write a code such as en or nl
bulk-fault-money = “{ $value }” is no amount that can be read in one way only; write a number such as 1250.00
bulk-fault-control = it holds control characters; remove them
bulk-fault-long = it is { $length } characters long; at most { $most } are possible
bulk-fault-cells = the line has { $values } values and the first line { $names } names; a value that holds the delimiter must stand in quotes
bulk-fault-quotes = the quotes are wrong; a quote within quotes is written twice
bulk-fault-line = the line is too long; a value has at most { $most } characters
bulk-fault-empty = the file is empty; its first line must name the columns
bulk-fault-column-meant = the column { $column } is missing; did you mean “{ $meant }” to be it?
bulk-fault-column = the column { $column } is missing; the columns are { $known }
bulk-fault-unnamed = column { $number } has no name; name it or remove it
bulk-fault-twice = the column “{ $column }” stands twice; remove one
bulk-fault-excel = this is an old Excel file, or a locked one; save it as CSV
bulk-fault-binary = this is no text, but a picture or a PDF perhaps; save it as CSV
bulk-fault-title = the first line holds “{ $title }” alone; it must name the columns: remove what stands above their names
bulk-fault-head = the first line must name the columns
bulk-fault-object = this is not a JSON object; write one on each line
bulk-fault-nested = { $names }: a value must be a text, a number or a list of texts
bulk-fault-list = the whole file is one list in JSON; write each of its objects on a line of its own
bulk-fault-sheet = the first sheet is empty, and only that one is read; its first row must name the columns
bulk-fault-swollen = this workbook is too large when unpacked; save its sheet as CSV
bulk-fault-archive = this is an archive, but no workbook; unpack it, and send the file that is in it
bulk-fault-workbook = this is no workbook that can be read; open it in your spreadsheet and save it as CSV

## Reports and files that could not be made

newsroom-gave-up = A report or a file could not be made, not even at the third try. The operator’s log says why.
