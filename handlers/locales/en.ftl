# Everything Waypulse says in English. Texts may hold Telegram's HTML; what is filled in is escaped.

## Joining
start = Hello { $name }! After a delivery, a purchase or a call we would like to ask you two or three short questions. Rarely, and never at night. May we? Your answers are kept to improve our service; /stop ends it at any time.
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
survey-thanks = Thank you! Your answers go straight to the people who can do something about it.
hint-nps = 0 = not at all likely, 10 = extremely likely
hint-csat = 1 = very dissatisfied, 5 = very satisfied
hint-ces = 1 = very difficult, 7 = very easy
hint-ces-effort = 1 = very little effort, 7 = very much effort
hint-text = Just write your answer below.
answer-yes = Yes
answer-no = No
answer-scale = { $value } of { $high }
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
refusal-kind = This question cannot be answered here yet.
words-only = Please answer with a button or in words.
edit-with-back = To change an answer, use Back under the question.
nothing-open = Thank you for writing. There is no question open right now. /help shows what you can do here.
button-old = This button is out of date.
button-answered = You have answered this already. Use Back to change it.
button-foreign = This button is not for you.
survey-closed = This survey has ended.
command-unknown = I do not know this command. /help shows what you can do here.
command-not-here = This command is not for this chat. /help shows what you can do here.

## Help
help-customer = We ask you two or three questions after a purchase or a delivery. You answer with a button or in your own words.
    /language – choose your language
    /stop – do not ask me any more
    /start – ask me again
help-staff = <b>Staff</b>
    /checkin – ask a customer how it went
    Unhappy answers are shown in the staff chat at once.
help-manager = <b>Managers</b>
    /report – the last seven days; /report 2026-W46, /report 2026-11 or /report 2026-11-01 2026-11-15 for others
    /report 2026-11 stage=purchase vs 2026-10 – one part, against another period; also touchpoint=, segment=, channel=, product=
    /pain – what hurts most, of the same
    /done delivery what we did – marks it, and the next reports tell whether it helped; /done lists what was done
help-owner = <b>Owner</b>
    Add me to a group or channel, and I will ask you what it is for.

## Setting up
owner-welcome = You can set me up now. Add me to your staff group and to your admin channel (as an administrator who may post); I will ask you there what each is for.
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
reason-blocked = has blocked the bot
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
} · { $asked } asked, { $rate }% answered
digest-nothing = Nobody answered in this period.
digest-no-change = No real change since the period before.
digest-part = Only: { $part }
digest-against = Compared with { $period }
digest-too-few = Too few answers to compare with the period before: a score needs { $minimum } in both.
digest-score-worse = ▼ <b>{ $place }</b> got worse: { $score } { $before } → { $after } (n { $n }, a real change)
digest-score-better = ▲ <b>{ $place }</b> got better: { $score } { $before } → { $after } (n { $n }, a real change)
digest-pain-worse = ▼ { $theme } at { $place } costs { $points } points more (a real change)
digest-pain-better = ▲ { $theme } at { $place } costs { $points } points less (a real change)
digest-pain = <b>What hurts most</b>
digest-no-pain = Nobody complained of a known theme.
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
digest-quote = <i>“{ $quote }”</i>
digest-since-new = new
digest-since-same = no real change
digest-since-more = { $points } points more than before
digest-since-less = { $points } points less than before
digest-recovered = <b>What recovered</b>
digest-done = <b>What was done, and what came of it</b>
digest-deed-too-few = { $day } · { $theme }: { $deed }. Too few answers yet: it takes { $minimum } before and after.
digest-deed-better = ▲ { $day } · { $theme }: { $deed }. Complaints { $before }% → { $after }% (n { $n }, a real change)
digest-deed-worse = ▼ { $day } · { $theme }: { $deed }. Complaints { $before }% → { $after }% (n { $n }, a real change)
digest-deed-same = { $day } · { $theme }: { $deed }. Complaints { $before }% → { $after }% (n { $n }, no real change)
digest-more = and { $count } more
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
figure-paired = { $earlier } → { $later }, { $score } of the same customers in points
open-coming = Coming in a moment.
open-twice = It is on its way already.
open-gone = This report is not there any more. /report makes a new one.
open-nothing = Nobody complains of this any more, or it is not part of the journey any more.
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
score-sentiment = tone of the texts
